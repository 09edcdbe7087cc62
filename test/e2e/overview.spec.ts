import { aliasOf } from '../../demo/cluster';
import { cluster } from './clusters';
import { expect, open, test } from './test';

const card = '[data-cluster]';

test('has one card for each cluster, with its state and its problems', async ({ page, demo }) => {
  await open(page, demo, '/gateway-fleet/overview');
  const main = page.locator('main');
  const cardOf = (name: string) => main.locator(`section${card}[aria-label="${name}"]`);
  await expect(cardOf('east')).toContainText('Ready');
  await expect(cardOf('east')).toContainText('v1.6.3 standard');
  await expect(cardOf('west')).toContainText('v1.6.3 experimental');
  await expect(cardOf('edge')).toContainText(/not installed/i);
  await expect(cardOf('dr-site')).toContainText('Unreachable');
  await expect(cardOf('east')).toContainText(/Routes: \d+ of \d+ accepted/);
  await expect(main.getByRole('row').filter({ hasText: 'nginx-legacy' }).first()).toContainText(
    'InvalidParameters'
  );
  // The worst cluster comes first.
  await expect(main.locator(`section${card}`).first()).toHaveAttribute('aria-label', 'dr-site');
});

test('fits into the window of a phone', async ({ page, demo }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await open(page, demo, '/gateway-fleet/overview');
  const main = page.locator('main');
  await expect(main.locator(card).first()).toBeVisible();
  const picker = await main.getByRole('combobox', { name: 'Clusters' }).boundingBox();
  const frame = await main.locator('.MuiAutocomplete-root').boundingBox();
  expect((picker?.x ?? 0) + (picker?.width ?? 999)).toBeLessThanOrEqual(360);
  expect((frame?.x ?? 0) + (frame?.width ?? 999)).toBeLessThanOrEqual(360);
});

test.describe('While a list is still arriving', () => {
  const fleet = () => {
    const down = cluster('staging');
    down.setFault({ kind: 'refused' });
    return [cluster('east'), down, cluster('west')];
  };
  test.use({ fleet: { make: fleet } });

  test('counts say that they are not complete, and cards keep their places', async ({
    page,
    demo,
  }) => {
    let release = () => {};
    const held = new Promise<void>(resolve => (release = resolve));
    await page.route(/\/clusters\/west\/.*\/httproutes\?/, async request => {
      await held;
      await request.continue();
    });
    await open(page, demo, '/gateway-fleet/overview');
    const main = page.locator('main');
    const names = () =>
      main.locator(`section${card}`).evaluateAll(cards => cards.map(item => item.ariaLabel));
    const west = main.locator(`section${card}[aria-label="west"]`);
    await expect(main.locator(`section${card}[aria-label="staging"]`)).toContainText('Unreachable');
    await expect(west).toContainText('Gateway 1');
    await expect(west).toContainText('The counts are not complete.');
    await expect(main.getByText('Still reading west. The counts are not complete.')).toBeVisible();
    expect(await names()).toEqual(['east', 'staging', 'west']);
    release();
    await expect(west).toContainText('HTTPRoute 1');
    await expect(main.getByText(/not complete/)).toHaveCount(0);
    expect((await names())[0]).toBe('staging');
  });
});

test.describe('Without the Gateway API in any cluster', () => {
  const bare = () => {
    const made = cluster('bare');
    made.setFault({ kind: 'missingCrds' });
    return [made];
  };
  test.use({ fleet: { make: bare } });

  test('the page shows how to install it', async ({ page, demo }) => {
    await open(page, demo, '/gateway-fleet/overview');
    await expect(page.locator('main')).toContainText(/Gateway API is not installed|not installed/i);
  });
});

test.describe('Two contexts of one API server', () => {
  test.use({
    fleet: {
      make: () => {
        const east = cluster('east');
        return [east, aliasOf(east, 'east-admin') as never];
      },
    },
  });

  test('are recognized as one cluster', async ({ page, demo }) => {
    await open(page, demo, '/gateway-fleet/overview');
    await expect(page.getByText(/[Ss]ame cluster as east/)).toBeVisible();
  });
});
