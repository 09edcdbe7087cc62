import { byWatch } from './byWatch';
import { cluster, route } from './clusters';
import { chooseTab, expect, open, row, settingKept, test } from './test';

const MAIN = 'main';

test.describe('A Gateway of the demo', () => {
  const GATEWAY = '/c/east+west+staging/fleet/gateways/infra/public';

  test('describes which routes each listener accepts', async ({ page, demo }) => {
    await open(page, demo, GATEWAY);
    const main = page.locator(MAIN);
    const table = main.getByRole('table', { name: 'Listeners' });
    await expect(table.getByText('*.example.com').first()).toBeVisible();
    await expect(table.getByText(/its own namespace/).first()).toBeVisible();
    await expect(table.getByText(/gateway-access=public/).first()).toBeVisible();
    await expect(table.getByText(/every namespace/).first()).toBeVisible();
    await expect(main.getByRole('link', { name: /envoy-public/ }).first()).toBeVisible();
  });

  test('has tabs with links, and Back returns to the previous tab', async ({ page, demo }) => {
    await open(page, demo, GATEWAY);
    await chooseTab(page, 'Routes');
    await expect(page).toHaveURL(/tab=routes/);
    await expect(page.getByRole('link', { name: 'checkout/checkout' }).first()).toBeVisible();
    await chooseTab(page, 'Other clusters');
    await expect(page.getByRole('tabpanel').getByText('west').first()).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('tab', { name: 'Routes' })).toHaveAttribute(
      'aria-selected',
      'true'
    );
    await page.reload();
    await expect(page.getByRole('link', { name: 'checkout/checkout' }).first()).toBeVisible();
  });

  test('can be edited and deleted like any object in Headlamp', async ({ page, demo }) => {
    await open(page, demo, GATEWAY);
    await expect(page.getByRole('button', { name: 'Edit' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Delete' })).toBeVisible();
  });
});

test.describe('A route of the demo', () => {
  test('shows the report for each parent, and marks it as stale', async ({ page, demo }) => {
    await open(page, demo, '/c/east+west/fleet/httproutes/checkout/checkout');
    const main = page.locator(MAIN);
    await expect(main.getByRole('link', { name: /infra\/public/ }).first()).toBeVisible();
    await expect(main.getByText('Accepted').first()).toBeVisible();
    await expect(main.getByText(/reported for an older generation/).first()).toBeVisible();
  });

  test('shows its rules in full', async ({ page, demo }) => {
    await open(page, demo, '/c/east+west/fleet/httproutes/shop/storefront?tab=rules');
    const panel = page.getByRole('tabpanel').filter({ hasText: 'storefront-canary' });
    await expect(panel).toContainText('90 %');
    await expect(panel).toContainText('10 %');
    await expect(panel).toContainText('x-canary');
    await expect(panel).toContainText('variant');
    await expect(panel).toContainText('10s');
    await expect(panel.getByRole('link', { name: /storefront/ }).first()).toBeVisible();
  });

  test('shows a backend that does not exist', async ({ page, demo }) => {
    await open(page, demo, '/c/east/fleet/httproutes/shop/recommendations?tab=rules');
    await expect(
      page.getByText(/Service shop\/recommendations-v2 does not exist in/)
    ).toBeVisible();
  });

  test('shows the same route of other clusters', async ({ page, demo }) => {
    await open(page, demo, '/c/east+west+edge/fleet/httproutes/shop/flash-sale?tab=other-clusters');
    const panel = page.getByRole('tabpanel').filter({ hasText: 'west' });
    await expect(panel).toContainText('NotAllowedByListeners');
  });

  test('follows changes in the cluster', async ({ page, demo }) => {
    const { east } = demo.clusters;
    await open(page, demo, '/c/east/fleet/httproutes/shop/storefront');
    await expect(page.getByText('www.example.com').first()).toBeVisible();
    const storefront = east.get('HTTPRoute', 'storefront', 'shop')!;
    await byWatch(page, { cluster: 'east', plural: 'httproutes' }, async () => {
      east.apply({
        ...storefront,
        spec: { ...(storefront.spec as object), hostnames: ['new.example.com'] },
      });
      await expect(page.getByText('new.example.com').first()).toBeVisible();
    });
  });
});

test('every kind has a page that opens from its list', async ({ page, demo }) => {
  for (const path of [
    '/c/east+west/fleet/gatewayclasses/envoy-public',
    '/c/east+west/fleet/gatewayclasses/envoy-public?tab=features',
    '/c/east+west/fleet/listenersets/media/media-cdn',
    '/c/east+west/fleet/grpcroutes/checkout/orders?tab=rules',
    '/c/east+west/fleet/tlsroutes/identity/vault?tab=rules',
    '/c/east+west/fleet/tcproutes/data/orders-db?tab=rules',
    '/c/east+west/fleet/udproutes/data/corporate-dns?tab=rules',
    '/c/east+west/fleet/referencegrants/payments/checkout-to-ledger',
    '/c/east+west/fleet/backendtlspolicies/search/search-tls',
    '/c/staging/fleet/httproutes/shop/catalog',
  ]) {
    await open(page, demo, path);
    const name = path.split('?')[0].split('/').at(-1)!;
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    await expect(page.getByRole('tab').first()).toBeVisible();
  }
});

test.describe('An object with missing or invalid fields', () => {
  test('is shown, and hides no other object', async ({ page, demo }) => {
    const group = 'gateway.networking.k8s.io/v1';
    const shop = { namespace: 'shop' };
    const odd = [
      { apiVersion: group, kind: 'HTTPRoute', metadata: { ...shop, name: 'a-odd-one' } },
      {
        apiVersion: group,
        kind: 'HTTPRoute',
        metadata: { ...shop, name: 'a-odd-two' },
        spec: { parentRefs: null, hostnames: 'all', rules: [null, { matches: 7, filters: [{}] }] },
        status: { parents: [null, { conditions: 'fine' }] },
      },
      {
        apiVersion: group,
        kind: 'Gateway',
        metadata: { ...shop, name: 'a-odd-gateway' },
        spec: { listeners: [null, { allowedRoutes: { namespaces: 3, kinds: 'x' } }] },
        status: { addresses: {}, conditions: [null], listeners: 'none' },
      },
    ];
    odd.forEach(object => demo.clusters.east.apply(object));
    await open(page, demo, '/gateway-fleet/routes?filter=shop&perPage=50');
    await expect(row(page, 'a-odd-one')).toBeVisible();
    await expect(row(page, 'a-odd-two')).toBeVisible();
    await expect(row(page, 'storefront', 'west').first()).toBeVisible();
    for (const path of ['httproutes/shop/a-odd-one', 'httproutes/shop/a-odd-two']) {
      for (const tab of ['parents', 'rules', 'other-clusters']) {
        await open(page, demo, `/c/east+west/fleet/${path}?tab=${tab}`);
        await expect(page.getByRole('tab', { selected: true })).toBeVisible();
      }
    }
    await open(page, demo, '/gateway-fleet/gateways?filter=a-odd');
    await expect(row(page, 'a-odd-gateway')).toBeVisible();
    await open(page, demo, '/c/east+west/fleet/gateways/shop/a-odd-gateway');
    await expect(page.getByRole('tab', { selected: true })).toBeVisible();
    await open(page, demo, '/gateway-fleet/overview');
    await expect(page.locator('main button[data-cluster="east"]')).toContainText(/of \d+ served/);
  });
});

test.describe("On Headlamp's own pages", () => {
  // Headlamp's list of listeners lacks keys.
  test.use({ allowedLogs: { lines: [/unique "key" prop/] } });

  test("a section shows a summary and links to the plugin's page", async ({ page, demo }) => {
    await open(page, demo, '/c/east/gateways/infra/public');
    await expect(page.getByRole('heading', { name: 'Gateway Fleet' })).toBeVisible();
    await page.getByRole('link', { name: 'Show it in the fleet' }).click();
    await expect(page).toHaveURL(/\/c\/east\/fleet\/gateways\/infra\/public/);
    await expect(page.getByRole('heading', { name: 'Gateway Fleet' })).toHaveCount(0);
  });
});

test.describe('The settings of the plugin', () => {
  test.use({ fleet: { make: () => [cluster('east'), cluster('west')] } });

  test('change the number of clusters that home selects by default', async ({ page, demo }) => {
    await open(page, demo, '/settings/plugins/headlamp-gateway-fleet');
    const limit = page.getByRole('spinbutton').or(page.getByRole('textbox')).first();
    await limit.fill('1');
    await limit.press('Tab');
    await settingKept(page, '"maxClustersAtHome":1');
    await open(page, demo, '/gateway-fleet/routes');
    await expect(page.getByRole('combobox', { name: 'Clusters' })).toBeVisible();
    await expect(row(page, 'route-east')).toHaveCount(0);
  });
});

test.describe('Home', () => {
  test.use({ fleet: { make: () => [cluster('east'), cluster('west')] } });

  test('links to objects with the scope, and Back sends no more requests', async ({
    page,
    demo,
  }) => {
    await open(page, demo, '/gateway-fleet/routes');
    await expect(row(page, 'route-west')).toBeVisible();
    const { west } = demo.clusters;
    const lists = () =>
      west.requests.filter(({ path, watch }) => path.endsWith('/httproutes') && !watch).length;
    const before = lists();
    await row(page, 'route-west').getByRole('link', { name: 'route-west' }).click();
    await expect(page).toHaveURL(/\/c\/west\+east\/fleet\/httproutes\/shop\/route-west/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('route-west');
    await page.goBack();
    await expect(row(page, 'route-west')).toBeVisible();
    demo.clusters.west.apply(route('still-live'));
    await expect(row(page, 'still-live', 'west')).toBeVisible();
    expect(lists()).toBe(before);
  });
});

const FAULTY = `
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: { name: nobody-uses-it, namespace: payments }
spec:
  from: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: no-such-namespace }]
  to: [{ group: '', kind: Service, name: never-there }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: { name: of-nothing, namespace: shop }
spec:
  targetRefs: [{ group: '', kind: Service, name: never-there }]
  validation: { hostname: x.example.com, wellKnownCACertificates: System }
`;

test.describe('The page of an object has the findings about it', () => {
  for (const [path, code] of [
    ['gateways/infra/maintenance', 'GatewayClassNotFound'],
    ['listenersets/search/search-preview', 'ListenerSetNotAllowed'],
    ['httproutes/shop/flash-sale', 'NamespaceNotAllowed'],
    ['referencegrants/payments/nobody-uses-it', 'Grant'],
    ['backendtlspolicies/shop/of-nothing', 'PolicyTargetNotFound'],
  ] as const) {
    test(path, async ({ page, demo }) => {
      demo.clusters.east.apply(FAULTY);
      await open(page, demo, `/c/east/fleet/${path}`);
      const explained = page.getByRole('link', { name: new RegExp(`^${code}\\w* explained$`) });
      await expect(explained.first()).toBeAttached();
    });
  }
});

test.describe('The title of a browser tab', () => {
  test('names the object and its cluster, or the page, in that order', async ({ page, demo }) => {
    await open(page, demo, '/c/east+west/fleet/gateways/infra/public');
    await expect(page).toHaveTitle('infra/public - Gateway - east');
    await chooseTab(page, 'Routes');
    await page.getByRole('link', { name: 'checkout/checkout' }).first().click();
    await expect(page).toHaveTitle('checkout/checkout - HTTPRoute - east');
    await page.getByRole('button', { name: 'Findings' }).click();
    await expect(page).toHaveTitle('Findings - Gateway Fleet');
    await page.getByRole('button', { name: 'Home', exact: true }).click();
    await expect(page).not.toHaveTitle(/Gateway Fleet/);
  });
});

test.describe('While the answer is computed', () => {
  test('what follows it does not move', async ({ page, demo }) => {
    let release = () => {};
    const released = new Promise<void>(resolve => {
      release = resolve;
    });
    await page.route(/\/gatewayclasses/, async route => {
      await released;
      await route.continue();
    });
    await open(page, demo, '/c/east/fleet/gateways/infra/maintenance');
    const tabs = page.getByRole('tablist');
    await expect(tabs).toBeVisible();
    const before = await tabs.boundingBox();
    release();
    await expect(page.getByRole('link', { name: 'GatewayClassNotFound explained' })).toBeVisible();
    expect(await tabs.boundingBox()).toEqual(before);
  });
});

test('a Gateway with four listeners fits a screen, and a listener opens', async ({
  page,
  demo,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, demo, '/c/east+west/fleet/gateways/infra/public');
  const rows = page.getByRole('table', { name: 'Listeners' }).locator('tbody > tr');
  for (const name of ['http', 'https', 'pay', 'passthrough']) {
    const row = rows.filter({ has: page.getByRole('button', { name, exact: true }) });
    await expect(row).toBeInViewport({ ratio: 1 });
  }
  await page.getByRole('button', { name: 'https', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Secret infra/shop-example-com' })).toBeVisible();
});
