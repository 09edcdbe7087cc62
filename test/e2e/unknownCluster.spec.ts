import type { Page } from '@playwright/test';
import { cluster } from './clusters';
import { expect, open, row, test } from './test';

const NOTICE = 'Headlamp knows no cluster renamed.';

// What Headlamp itself asks of every cluster of the URL.
const OF_HEADLAMP = /\/(customresourcedefinitions|api\/v1\/namespaces|healthz|version)$/;

function requestsOf(page: Page, name: string): string[] {
  const found: string[] = [];
  const note = (url: string) => {
    const { pathname } = new URL(url);
    if (pathname.includes(`/clusters/${name}/`)) found.push(pathname);
  };
  page.on('request', request => note(request.url()));
  page.on('websocket', socket => note(socket.url()));
  return found;
}

test.use({
  fleet: { make: () => [cluster('east'), cluster('west')] },
  // Headlamp's own questions to a cluster that it does not have.
  allowedLogs: { lines: [/renamed/, /customresourcedefinitions|CRDs/] },
});

const PAGES = [
  ['overview', 'v1.6.3'],
  ['topology', 'gw-east'],
  ['findings', 'route-east'],
  ['gatewayclasses', 'example-class'],
  ['gateways', 'gw-east'],
  ['routes', 'route-east'],
  ['attach?namespace=shop', 'gw-east'],
  ['gateways/infra/gw-east', 'example-class'],
  ['httproutes/shop/route-east', 'Attachment'],
];

for (const [path, shows] of PAGES) {
  test(`a cluster that Headlamp does not know is named beside the others on ${path}`, async ({
    page,
    demo,
  }) => {
    const asked = requestsOf(page, 'renamed');
    await open(page, demo, `/c/east+renamed/fleet/${path}`);
    const main = page.locator('main');
    await expect(main.getByText(NOTICE)).toHaveCount(1);
    await expect(main.getByText(shows).first()).toBeVisible();
    await expect(main.getByText(/not installed/)).toHaveCount(0);
    expect(asked.filter(request => !OF_HEADLAMP.test(request))).toEqual([]);
  });
}

test('a page of only unknown clusters gives no installation advice', async ({ page, demo }) => {
  await open(page, demo, '/c/renamed/fleet/routes');
  const main = page.locator('main');
  await expect(main.getByText(NOTICE)).toBeVisible();
  await expect(main.getByText(/not installed|There are no clusters/)).toHaveCount(0);
});

test('the page of an object shows no object of another cluster instead', async ({ page, demo }) => {
  await open(page, demo, '/c/renamed+east/fleet/httproutes/shop/route-east');
  await expect(page.locator('main').getByText(NOTICE)).toBeVisible();
  await expect(page.getByRole('tab')).toHaveCount(0);
  await open(page, demo, '/c/east/fleet/routes');
  await expect(row(page, 'route-east', 'east')).toBeVisible();
});
