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
