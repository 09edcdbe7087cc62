import type { Page } from '@playwright/test';
import { byWatch } from '../e2e/byWatch';
import { chooseTab, expect, notice, openStates, row, rows, statesChip } from '../e2e/page';
import { test } from './backend';
import { nameOf } from './kubeObject';
import { readManifest } from './manifests';

const ROUTES = '/gateway-fleet/routes';

test.describe.configure({ mode: 'serial' });
// Watches end after a few seconds, so that they end during every test.
test.use({ minRequestTimeout: 4 });

test.beforeAll(async ({ fleet }) => {
  const { current, old } = fleet.clusters;
  await current.apply(await readManifest('example'));
  await current.apply(await readManifest('exampleStatus'));
  await current.apply(await readManifest('shop'));
  await old.apply(await readManifest('exampleV1beta1'));
  await old.apply(await readManifest('exampleStatusV1beta1'));
});

/** Opens a page inside clusters. */
async function openWith(page: Page, clusters: string[], path: string): Promise<void> {
  await page.goto(`/c/${clusters.join('+')}${path}`);
}

function routeNamed(name: string, hostname: string) {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { namespace: 'shop', name },
    spec: { parentRefs: [{ namespace: 'infra', name: 'gw' }], hostnames: [hostname] },
  };
}

function nameOfRoute(name: string) {
  return nameOf(routeNamed(name, ''));
}

const BY_LABEL = {
  from: 'Selector',
  selector: { matchLabels: { 'gateway-access': 'yes' } },
};

function judgingSpec(namespaces: object) {
  return {
    gatewayClassName: 'example-class',
    listeners: [{ name: 'http', port: 80, protocol: 'HTTP', allowedRoutes: { namespaces } }],
  };
}

function judgingGateway() {
  return nameOf(verdictObjects()[2]);
}

// The Gateway selects a label that the route's namespace lacks. The backend is elsewhere.
function verdictObjects() {
  const apiVersion = 'gateway.networking.k8s.io/v1';
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'tenant' } },
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'judging' } },
    {
      apiVersion,
      kind: 'Gateway',
      metadata: { namespace: 'judging', name: 'judge' },
      spec: judgingSpec(BY_LABEL),
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { namespace: 'judging', name: 'api' },
      spec: { ports: [{ port: 80 }] },
    },
    {
      apiVersion,
      kind: 'HTTPRoute',
      metadata: { namespace: 'tenant', name: 'judged' },
      spec: {
        parentRefs: [{ namespace: 'judging', name: 'judge' }],
        hostnames: ['judged.example.com'],
        rules: [{ backendRefs: [{ namespace: 'judging', name: 'api', port: 80 }] }],
      },
    },
  ];
}

function grant() {
  const group = 'gateway.networking.k8s.io';
  return {
    apiVersion: `${group}/v1beta1`,
    kind: 'ReferenceGrant',
    metadata: { namespace: 'judging', name: 'from-tenant' },
    spec: {
      from: [{ group, kind: 'HTTPRoute', namespace: 'tenant' }],
      to: [{ group: '', kind: 'Service' }],
    },
  };
}

test('the routes of real clusters of different versions are in one list', async ({ page }) => {
  await page.goto(ROUTES);
  const own = row(page, 'example-httproute', 'example-namespace', 'current');
  await expect(own.first()).toBeVisible();
  await expect(own.first()).toContainText('www.example.com');
  const other = row(page, 'example-httproute', 'other-namespace', 'current').first();
  await expect(other).toContainText('Refused: namespace');
  await expect(row(page, 'example-httproute', 'old').first()).toBeVisible();
  await openStates(page);
  await expect(notice(page, 'bare')).toContainText('not installed in bare');
});

test('Gateways and GatewayClasses show their reported conditions', async ({ page }) => {
  await openWith(page, ['current', 'old', 'bare'], '/fleet/gateways');
  const gateway = row(page, 'example-gateway', 'current');
  await expect(gateway).toContainText('HTTP :80 www.example.com');
  await expect(gateway).toContainText('example-class');
  await expect(row(page, 'example-gateway', 'old')).toBeVisible();
  await openWith(page, ['current', 'old', 'bare'], '/fleet/gatewayclasses');
  await expect(row(page, 'example-class', 'current')).toContainText(
    'example.com/gateway-controller'
  );
  await expect(row(page, 'example-class', 'old')).toBeVisible();
});

test('a Gateway page describes which routes each listener accepts', async ({ page }) => {
  await openWith(page, ['current', 'old'], '/fleet/gateways/example-namespace/example-gateway');
  await expect(page.getByRole('tab', { name: 'Listeners', exact: true })).toBeVisible();
  await expect(page.getByText(/its own namespace/).first()).toBeVisible();
  await chooseTab(page, 'Routes');
  await expect(page.getByRole('link', { name: /example-httproute/ }).first()).toBeVisible();
});

test('a route page shows its rules and the report for each parent', async ({ page }) => {
  await openWith(page, ['current'], '/fleet/httproutes/other-namespace/example-httproute');
  await expect(page.getByText('NotAllowedByListeners').first()).toBeVisible();
  await chooseTab(page, 'Rules');
  await expect(page.getByText('/login').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /example-svc/ }).first()).toBeVisible();
});

test('a change appears on the page by watch', async ({ page, fleet }) => {
  const { current } = fleet.clusters;
  await openWith(page, ['current', 'old'], '/fleet/routes');
  await expect(row(page, 'example-httproute', 'current').first()).toBeVisible();
  await byWatch(page, { cluster: 'current', plural: 'httproutes' }, async () => {
    await current.apply([routeNamed('live', 'live.example.com')]);
    await expect(row(page, 'live.example.com')).toBeVisible();
    await current.patch(nameOfRoute('live'), { spec: { hostnames: ['moved.example.com'] } });
    await expect(row(page, 'moved.example.com')).toBeVisible();
    await expect(row(page, 'live.example.com')).toHaveCount(0);
    await current.delete(nameOfRoute('live'));
    await expect(row(page, 'moved.example.com')).toHaveCount(0);
  });
});

test('a verdict follows a namespace label, allowedRoutes and a ReferenceGrant by watch', async ({
  page,
  fleet,
}) => {
  const { current } = fleet.clusters;
  await current.apply(verdictObjects());
  await openWith(page, ['current', 'old'], '/fleet/routes?perPage=50');
  const verdict = row(page, 'judged.example.com', 'current').first();
  await expect(verdict).toContainText('Refused');
  const tenant = nameOf(verdictObjects()[0]);
  await byWatch(page, { cluster: 'current', plural: 'namespaces' }, async () => {
    await current.patch(tenant, { metadata: { labels: { 'gateway-access': 'yes' } } });
    await expect(verdict).toContainText('Not served: ReferenceGrant');
    await current.patch(tenant, { metadata: { labels: { 'gateway-access': null } } });
    await expect(verdict).toContainText('Refused');
  });
  await byWatch(page, { cluster: 'current', plural: 'gateways' }, async () => {
    await current.patch(judgingGateway(), { spec: judgingSpec({ from: 'All' }) });
    await expect(verdict).toContainText('Not served: ReferenceGrant');
  });

  await openWith(page, ['current'], '/fleet/httproutes/tenant/judged');
  const denied = page.locator('main').getByText('RefNotPermitted').first();
  await expect(denied).toBeVisible();
  await byWatch(page, { cluster: 'current', plural: 'referencegrants' }, async () => {
    await current.apply([grant()]);
    await expect(denied).toBeHidden();
    await current.delete(nameOf(grant()));
    await expect(denied).toBeVisible();
  });
  await current.patch(judgingGateway(), { spec: judgingSpec(BY_LABEL) });
});

test('an HTTPRoute to an open listener attaches after it is created, and one to a closed listener does not', async ({
  page,
  fleet,
}) => {
  const { current } = fleet.clusters;
  await current.apply(verdictObjects());
  const asked = '/fleet/attach?namespace=tenant&hostnames=asked.example.com&gateway=judging/judge';
  await openWith(page, ['current', 'old'], asked);
  const listener = page.locator('main tr[data-listener="current http"]');
  const route = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { namespace: 'tenant', name: 'asked' },
    spec: {
      parentRefs: [{ namespace: 'judging', name: 'judge', sectionName: 'http' }],
      hostnames: ['asked.example.com'],
    },
  };
  const tenant = nameOf(verdictObjects()[0]);
  const judged = async (word: string) => {
    await current.apply([route]);
    await openWith(page, ['current'], '/fleet/routes?perPage=50');
    await expect(row(page, 'asked.example.com', 'current').first()).toContainText(word);
    await current.delete(nameOf(route));
    await openWith(page, ['current', 'old'], asked);
  };
  await expect(listener).toContainText('Would refuse');
  await judged('Refused');
  await expect(listener).toContainText('Would refuse');
  await byWatch(page, { cluster: 'current', plural: 'namespaces' }, async () => {
    await current.patch(tenant, { metadata: { labels: { 'gateway-access': 'yes' } } });
    await expect(listener).toContainText(/Would accept(?!,)/);
  });
  await judged('Attached');
  await expect(listener).toContainText(/Would accept(?!,)/);
  await byWatch(page, { cluster: 'current', plural: 'namespaces' }, async () => {
    await current.patch(tenant, { metadata: { labels: { 'gateway-access': null } } });
    await expect(listener).toContainText('Would refuse');
  });
});

test('a user without permission to read Namespaces sees Unknown only where their labels decide', async ({
  page,
  fleet,
}) => {
  // Without the grant, no label could make the route work.
  await fleet.clusters.current.apply([grant()]);
  await openWith(page, ['current-team'], '/fleet/routes?perPage=50');
  await expect(row(page, 'judged.example.com').first()).toContainText('Unknown');
  // This listener accepts its own namespace only, whatever the labels of others are.
  await expect(row(page, 'example-httproute', 'other-namespace').first()).toContainText('Refused');
  // Its listener accepts the route, whose Service this user may not read either.
  const own = row(page, 'example-httproute').filter({ hasNotText: 'other-namespace' });
  await expect(own.first()).toContainText('Unknown: Services');
  await openWith(page, ['current-team'], '/fleet/httproutes/tenant/judged');
  await expect(
    page
      .locator('main')
      .getByText(/Namespace tenant/)
      .first()
  ).toBeVisible();
  await fleet.clusters.current.delete(nameOf(grant()));
});

test('watches that the server ends are resumed, with every change exactly once', async ({
  page,
  fleet,
}) => {
  const { current } = fleet.clusters;
  await openWith(page, ['current'], '/fleet/routes?perPage=50');
  await expect(row(page, 'example-httproute').first()).toBeVisible();
  const names = Array.from(
    { length: 12 },
    (_, index) => `during-${String(index).padStart(2, '0')}`
  );
  for (const name of names) {
    await current.apply([routeNamed(name, `${name}.example.com`)]);
    // Longer than the lifetime of several watches.
    await page.waitForTimeout(1_000);
  }
  for (const name of names) await expect(row(page, `${name}.example.com`)).toHaveCount(1);
  for (const name of names) await current.delete(nameOfRoute(name));
  for (const name of names) await expect(row(page, `${name}.example.com`)).toHaveCount(0);
});

test('a killed server is marked, keeps its rows, and recovers without losing changes', async ({
  page,
  fleet,
}) => {
  const { current } = fleet.clusters;
  await openWith(page, ['current', 'old'], '/fleet/routes?perPage=50');
  await expect(row(page, 'example-httproute', 'current').first()).toBeVisible();
  await expect(row(page, 'example-httproute', 'old').first()).toBeVisible();
  const before = await rows(page).count();
  await current.kill();
  await openStates(page);
  await expect(notice(page, 'current')).toContainText('does not answer');
  await expect(rows(page)).toHaveCount(before);
  await current.start();
  await current.apply([routeNamed('after-restart', 'after.example.com')]);
  await expect(row(page, 'after.example.com', 'current').first()).toBeVisible();
  await expect(statesChip(page, 'current: ')).toHaveCount(0);
  await current.delete(nameOfRoute('after-restart'));
  await expect(row(page, 'after.example.com')).toHaveCount(0);
  await expect(rows(page)).toHaveCount(before);
});

test('a server that hangs is named, keeps its rows, and recovers', async ({ page, fleet }) => {
  const { current } = fleet.clusters;
  await openWith(page, ['current', 'old'], '/fleet/routes?perPage=50');
  await expect(row(page, 'example-httproute', 'current').first()).toBeVisible();
  await expect(row(page, 'example-httproute', 'old').first()).toBeVisible();
  current.pause();
  try {
    await openStates(page);
    await expect(notice(page, 'current')).toContainText('does not answer');
    await expect(row(page, 'example-httproute', 'current').first()).toBeVisible();
    // The other cluster comes first on a page that is loaded now.
    await page.reload();
    await expect(row(page, 'example-httproute', 'old').first()).toBeVisible();
    await openStates(page);
    await expect(notice(page, 'current')).toContainText('does not answer');
  } finally {
    current.resume();
  }
  await expect(statesChip(page, 'current: ')).toHaveCount(0, { timeout: 120_000 });
  await expect(row(page, 'example-httproute', 'current').first()).toBeVisible();
});

test('servers without etcd are asked seldom, and their pages recover', async ({ page, fleet }) => {
  await openWith(page, ['current', 'old'], '/fleet/routes?perPage=50');
  await expect(row(page, 'example-httproute', 'current').first()).toBeVisible();
  let lists = 0;
  page.on('request', request => {
    if (/clusters\/current\/.*\/httproutes/.test(request.url())) lists += 1;
  });
  fleet.etcd.pause();
  try {
    await page.waitForTimeout(30_000);
    // Watches end every few seconds here, and are resumed from the server's cache.
    expect(lists).toBeLessThanOrEqual(10);
    await expect(row(page, 'example-httproute', 'current').first()).toBeVisible();
  } finally {
    fleet.etcd.resume();
  }
  await fleet.clusters.current.apply([routeNamed('after-etcd', 'after-etcd.example.com')]);
  await expect(row(page, 'after-etcd.example.com', 'current').first()).toBeVisible({
    timeout: 120_000,
  });
  await fleet.clusters.current.delete(nameOfRoute('after-etcd'));
});

test('a user without permission to read Services and Namespaces sees the rest, and what is missing', async ({
  page,
}) => {
  await openWith(page, ['current-team', 'old'], '/fleet/overview');
  const card = page.locator('[data-cluster="current-team"]').filter({ hasText: 'Partly readable' });
  await expect(card).toBeVisible();
  await openWith(page, ['current-team', 'old'], '/fleet/routes');
  await expect(row(page, 'example-httproute', 'current-team').first()).toBeVisible();
  await expect(row(page, 'example-httproute', 'old').first()).toBeVisible();
});

test('a user with two allowed namespaces sees both, and the shared Gateway by its name', async ({
  page,
}) => {
  await page.addInitScript(() =>
    localStorage.setItem(
      'cluster_settings.current-shop',
      JSON.stringify({ allowedNamespaces: ['shop', 'checkout'] })
    )
  );
  await openWith(page, ['current-shop', 'old'], '/fleet/routes');
  await expect(row(page, 'shop.example.com', 'current-shop')).toBeVisible();
  await expect(row(page, 'pay.example.com', 'current-shop')).toBeVisible();
  await expect(row(page, 'other-namespace', 'current-shop')).toHaveCount(0);
  await openWith(page, ['current-shop'], '/fleet/httproutes/shop/web');
  await expect(page.getByRole('link', { name: /infra\/gw/ }).first()).toBeVisible();
  await expect(page.getByText(/Gateway \S+ does not exist/)).toHaveCount(0);
});

test('a user with an expired token is asked to log in, and then sees that cluster too', async ({
  page,
  fleet,
}) => {
  await openWith(page, ['current-expired', 'old'], '/fleet/overview');
  const card = page.locator('main button[data-cluster="current-expired"]');
  await expect(card).toContainText('Login required');
  await openWith(page, ['current-expired', 'old'], '/fleet/routes');
  await expect(row(page, 'example-httproute', 'old').first()).toBeVisible();
  await openStates(page);
  await page.getByRole('link', { name: 'Log in to current-expired' }).click();
  // Nobody enters a token within half a second.
  await page.waitForTimeout(1_000);
  await page.getByLabel('ID token').fill(fleet.clusters.current.token);
  await page.getByRole('button', { name: 'Authenticate' }).click();
  await expect(page).toHaveURL(/\/c\/current-expired$/);
  await page.goBack();
  await expect(row(page, 'example-httproute', 'current-expired').first()).toBeVisible();
  await expect(row(page, 'example-httproute', 'old').first()).toBeVisible();
});

test('a cluster with an untrusted certificate does not answer, and the others do', async ({
  page,
}) => {
  await openWith(page, ['current-untrusted', 'old'], '/fleet/overview');
  const card = page.locator('main button[data-cluster="current-untrusted"]');
  await expect(card).toContainText('Unreachable');
  await openWith(page, ['current-untrusted', 'old'], '/fleet/routes');
  await expect(row(page, 'example-httproute', 'old').first()).toBeVisible();
  await openStates(page);
  await expect(notice(page, 'current-untrusted')).toContainText('does not answer');
  await expect(row(page, 'current-untrusted')).toHaveCount(0);
});
