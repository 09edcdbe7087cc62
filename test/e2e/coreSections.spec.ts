import type { Page } from '@playwright/test';
import type { EmbeddedCluster } from '../../demo/cluster';
import { cluster } from './clusters';
import { expect, open, test } from './test';

// Headlamp's list of a Gateway's listeners lacks keys, and its Map logs its own warnings.
test.use({
  allowedLogs: { lines: [/unique "key" prop/, /pseudo class ":first-child"/, /`getNodesBounds`/] },
});

const PAGES = [
  ['/c/east+west/services/shop/storefront', /storefront-canary|flash-sale/],
  ['/c/east+west/namespaces/checkout', /Its labels match the selector/],
  ['/c/east+west/gateways/infra/public', /that names? it/],
  ['/c/east+west/httproutes/shop/flash-sale', /NamespaceNotAllowed/],
  ['/c/east+west/grpcroutes/checkout/orders', /Attached to infra\/public › https/],
] as const;

function section(page: Page) {
  return page.getByTestId('gateway-fleet-section');
}

// The requests of the plugin only: discovery, and kinds without a page in Headlamp.
function ours({ requests }: EmbeddedCluster) {
  return requests
    .map(({ path }) => path)
    .filter(path => path === '/apis' || /\/(listenersets|referencegrants|tlsroutes)$/.test(path));
}

function discoveries({ requests }: EmbeddedCluster) {
  return requests.filter(({ path }) => path === '/apis');
}

for (const [path, content] of PAGES) {
  test(`${path} sends no requests before the section is in view`, async ({ page, demo }) => {
    await page.setViewportSize({ width: 1280, height: 420 });
    await open(page, demo, path);
    await expect(section(page)).toBeAttached();
    await expect(section(page)).not.toBeInViewport();
    await page.waitForTimeout(2_500);
    const { east, west } = demo.clusters;
    expect([...ours(east), ...ours(west)]).toEqual([]);
    await section(page)
      .getByRole('button', { name: /^Show the/ })
      .scrollIntoViewIfNeeded();
    await expect(section(page).getByText(content).first()).toBeVisible();
    expect(ours(east)).toContain('/apis');
  });
}

test.describe('A Service', () => {
  test('shows the hostnames, the share and the listener of its requests', async ({
    page,
    demo,
  }) => {
    await open(page, demo, '/c/east+west/services/shop/storefront-canary');
    await section(page).getByRole('button', { name: 'Show the routes' }).click();
    const row = section(page).getByRole('row').filter({ hasText: 'shop/storefront' });
    await expect(row).toContainText('www.example.com');
    await expect(row).toContainText('10 % of the requests');
    await expect(row).toContainText('/beta/*');
    await expect(row.getByRole('cell').first()).toHaveText('Yes');
    await row.getByRole('link', { name: 'infra/public › https' }).click();
    await expect(page).toHaveURL(/\/c\/east\+west\/fleet\/gateways\/infra\/public/);
  });

  test('shows what is refused, and why', async ({ page, demo }) => {
    await open(page, demo, '/c/east+west/services/payments/gift-cards');
    await section(page).getByRole('button', { name: 'Show the routes' }).click();
    const row = section(page).getByRole('row').filter({ hasText: 'shop/gift-cards' });
    const inEast = row.filter({ has: page.getByRole('link', { name: /in east/ }) });
    await expect(inEast.getByRole('cell').first()).toHaveText('No');
    await expect(inEast).toContainText('ReferenceGrant');
    const inWest = row.filter({ has: page.getByRole('link', { name: /in west/ }) });
    await expect(inWest.getByRole('cell').first()).toHaveText('Yes');
  });

  test('is shown without the Gateway API, and with an unreachable cluster', async ({
    page,
    demo,
  }) => {
    await open(page, demo, '/c/edge+dr-site/services/pos/point-of-sale');
    await section(page).getByRole('button', { name: 'Show the routes' }).click();
    await expect(section(page)).toContainText('The Gateway API is not installed in edge.');
    await expect(section(page)).toContainText(/dr-site does not answer/);
    await expect(section(page)).toContainText('No route that could be read');
  });
});

test.describe('A Namespace', () => {
  test('links to who may attach, and shows refusals on request', async ({ page, demo }) => {
    await open(page, demo, '/c/east+staging+edge/namespaces/checkout');
    await section(page).getByRole('button', { name: 'Show the Gateways' }).click();
    const rows = section(page).getByRole('row');
    await expect(rows.filter({ hasText: 'May attach' }).first()).toBeVisible();
    await expect(rows.filter({ hasText: 'Refused' })).toHaveCount(0);
    await expect(section(page)).toContainText('Namespace checkout does not exist in staging.');
    await section(page)
      .getByRole('button', { name: /^Show listeners that refuse/ })
      .click();
    await expect(rows.filter({ hasText: 'Refused' }).first()).toBeVisible();
    await rows
      .filter({ hasText: 'pay.example.com' })
      .getByRole('link', { name: 'infra/public' })
      .click();
    await expect(page).toHaveURL(/fleet\/gateways\/infra\/public\?tab=who&listener=pay/);
  });
});

test.describe('Without permission to list Namespaces', () => {
  test.use({
    fleet: {
      make: () => {
        const make = (name: string, verbs: string[]) => {
          const made = cluster(name);
          made.apply({
            apiVersion: 'v1',
            kind: 'Namespace',
            metadata: { name: 'shop', labels: { team: 'shop' } },
          });
          made.apply({
            apiVersion: 'gateway.networking.k8s.io/v1',
            kind: 'Gateway',
            metadata: { name: 'chosen', namespace: 'infra' },
            spec: {
              gatewayClassName: 'example-class',
              listeners: [
                {
                  name: 'http',
                  port: 80,
                  protocol: 'HTTP',
                  allowedRoutes: {
                    namespaces: { from: 'Selector', selector: { matchLabels: { team: 'shop' } } },
                  },
                },
              ],
            },
          });
          made.setFault({ kind: 'forbidden', rules: [{ resources: ['namespaces'], verbs }] });
          return made;
        };
        return [make('east', ['list', 'watch']), make('west', ['list', 'watch', 'get'])];
      },
    },
  });

  test('the namespace of the page is read by name; without permission its labels are unknown', async ({
    page,
    demo,
  }) => {
    await open(page, demo, '/c/east+west/namespaces/shop');
    await section(page).getByRole('button', { name: 'Show the Gateways' }).click();
    const chosen = section(page).getByRole('row').filter({ hasText: 'infra/chosen' });
    const inCluster = (name: string) =>
      chosen.filter({ has: page.getByRole('link', { name: `in ${name}` }) });
    await expect(inCluster('east').getByRole('cell').first()).toHaveText('May attach');
    await expect(inCluster('west').getByRole('cell').first()).toHaveText('Unknown');
    await expect(section(page)).toContainText(/may not/);
  });
});

test('the Map shows the state of a Gateway on hover, and sends no requests before', async ({
  page,
  demo,
}) => {
  const { east, west } = demo.clusters;
  await open(page, demo, '/c/east+west/map?namespace=identity');
  await page.getByRole('button', { name: /^Workloads, Storage/ }).click();
  const source = page.getByText('Gateway (beta)').last();
  await source.locator('xpath=ancestor::*[.//input][1]').getByRole('checkbox').click();
  await page.keyboard.press('Escape');
  const group = page.locator('.react-flow__node [role=button]').filter({ hasText: 'keycloak' });
  const gateway = group.first();
  await expect(gateway).toBeVisible();
  expect([...discoveries(east), ...discoveries(west)]).toEqual([]);
  await gateway.hover();
  await expect(gateway).toContainText('Gateway identity/identity');
  await expect(gateway).toContainText(/\d+ of \d+ routes? that names? it (is|are) attached/);
  // The Gateway is in one cluster, so the plugin asks no other.
  expect(discoveries(east).length + discoveries(west).length).toBe(1);
});
