import type { Page } from '@playwright/test';
import { aliasOf } from '../../demo/cluster';
import { cluster } from './clusters';
import { expect, open, test } from './test';
import { drawn } from './topologyPage';

const OVERVIEW = '/gateway-fleet/overview';

function tile(page: Page, name: string) {
  return page.locator(`main button[data-cluster="${name}"]`);
}

function details(page: Page, name: string) {
  return page.getByRole('dialog', { name });
}

function search(page: Page) {
  return page.getByRole('combobox', { name: 'Find a hostname or an object' });
}

function wrong(page: Page) {
  return page.getByRole('region', { name: 'What is wrong' });
}

test('has one tile for each cluster, which opens what is known of it', async ({ page, demo }) => {
  await open(page, demo, OVERVIEW);
  await expect(tile(page, 'east')).toHaveAccessibleName(/Ready.*v1\.6\.3.*\d+ of \d+ served/);
  await expect(tile(page, 'edge')).toContainText('Not installed');
  // The worst cluster comes first.
  await expect(page.locator('main [data-cluster]').first()).toHaveAttribute(
    'data-cluster',
    'dr-site'
  );
  await tile(page, 'west').click();
  await expect(details(page, 'west')).toContainText('v1.6.3 experimental');
  await expect(details(page, 'west')).toContainText(/Routes: \d+ of \d+ accepted/);
  await page.keyboard.press('Escape');
  await expect(tile(page, 'west')).toBeFocused();
});

test('says once that a cluster does not answer, and one click tries it again', async ({
  page,
  demo,
}) => {
  await open(page, demo, OVERVIEW);
  await expect(tile(page, 'dr-site')).toContainText('Unreachable');
  await expect(
    wrong(page)
      .getByRole('link', { name: /^How to fix it/ })
      .first()
  ).toBeVisible();
  await expect(page.locator('main').getByText(/does not answer|Bad Gateway/)).toHaveCount(0);
  await expect(page.locator('main').getByText('Unreachable')).toHaveCount(1);
  await tile(page, 'dr-site').click();
  await expect(details(page, 'dr-site')).toContainText('Unreachable for');
  await details(page, 'dr-site').getByRole('button', { name: 'Try again: dr-site' }).click();
});

test('shows what is wrong on the first screen, and its fix one click away', async ({
  page,
  demo,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, demo, OVERVIEW);
  const lines = wrong(page).locator('li').filter({ hasText: 'How to fix it' });
  await expect(wrong(page).getByText(/^Still reading/)).toHaveCount(0);
  await expect(lines).toHaveCount(8);
  // Lines move until all is read.
  await expect(async () => {
    const last = await lines.last().boundingBox();
    expect((last?.y ?? 999) + 24).toBeLessThan(800);
  }).toPass();
  // All of a code are one line, which opens.
  await wrong(page)
    .getByRole('button', { name: /^\d+ more of NamespaceNotAllowed/ })
    .click();
  await wrong(page)
    .getByRole('link', { name: 'How to fix it: NamespaceNotAllowed of HTTPRoute shop/flash-sale' })
    .click();
  await expect(page).toHaveURL(/findings\?finding=/);
  await expect(page.getByText('kubectl patch').first()).toBeVisible();
});

test('leads from a pasted URL to where its host goes', async ({ page, demo }) => {
  await open(page, demo, OVERVIEW);
  await expect(tile(page, 'west')).toContainText(/\d+ of \d+ served/);
  await search(page).fill('https://shop.example.com/cart');
  await expect(
    page.getByRole('option', { name: 'Where shop.example.com goes east, west' })
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/topology\?hostname=shop\.example\.com/);
  await drawn(page);
});

test('leads from a part of a name to the page of the object', async ({ page, demo }) => {
  await open(page, demo, OVERVIEW);
  await expect(tile(page, 'west')).toContainText(/\d+ of \d+ served/);
  await search(page).fill('flash west');
  await page.getByRole('option', { name: 'shop/flash-sale HTTPRoute in west' }).click();
  await expect(page).toHaveURL(/\/c\/west\+[^/]*\/fleet\/httproutes\/shop\/flash-sale/);
});

test('fits into the window of a phone', async ({ page, demo }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await open(page, demo, OVERVIEW);
  await expect(tile(page, 'east')).toContainText(/\d+ of \d+ served/);
  const width = () => page.locator('main').evaluate(main => main.scrollWidth - main.clientWidth);
  expect(await width()).toBe(0);
  const picker = await page.getByRole('combobox', { name: 'Clusters' }).boundingBox();
  expect((picker?.x ?? 0) + (picker?.width ?? 999)).toBeLessThanOrEqual(360);
  await tile(page, 'east').click();
  const box = await details(page, 'east').boundingBox();
  expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
});

test('a line shows how many routes were served since the page is open', async ({ page, demo }) => {
  await open(page, demo, OVERVIEW);
  const line = page.getByRole('img', { name: /^Served routes since/ });
  const name = await line.getAttribute('aria-label');
  const [, before = ''] = /: (\d+), now/.exec(name ?? '') ?? [];
  await expect(line).toHaveAccessibleName(new RegExp(`: ${before}, now ${before}$`));
  demo.clusters.east.delete('HTTPRoute', 'cart', 'shop');
  await expect(line).toHaveAccessibleName(new RegExp(`: ${before}, now ${Number(before) - 1}$`));
});

test.describe('While a list is still arriving', () => {
  const fleet = () => {
    const down = cluster('staging');
    down.setFault({ kind: 'refused' });
    return [cluster('east'), down, cluster('west')];
  };
  test.use({ fleet: { make: fleet } });

  test('counts say that they are not complete, and tiles keep their places', async ({
    page,
    demo,
  }) => {
    let release = () => {};
    const held = new Promise<void>(resolve => (release = resolve));
    await page.route(/\/clusters\/west\/.*\/httproutes\?/, async request => {
      await held;
      await request.continue();
    });
    await open(page, demo, OVERVIEW);
    const main = page.locator('main');
    const names = () =>
      main
        .locator('button[data-cluster]')
        .evaluateAll(tiles => tiles.map(item => item.getAttribute('data-cluster')));
    await expect(tile(page, 'staging')).toContainText('Unreachable');
    await expect(tile(page, 'west')).toContainText('Still reading HTTPRoute');
    await expect(main.getByText('Still reading west. The counts are not complete.')).toBeVisible();
    expect(await names()).toEqual(['east', 'staging', 'west']);
    release();
    await expect(tile(page, 'west')).toContainText('of 1 served');
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
    await open(page, demo, OVERVIEW);
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
    await open(page, demo, OVERVIEW);
    await expect(page.getByText('Same cluster as east')).toBeVisible();
  });
});
