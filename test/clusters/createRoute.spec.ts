import type { Page } from '@playwright/test';
import { clusterRow, fillFilters, fillGrpcRule, mainButton } from '../e2e/createRoutePage';
import { expect, row } from '../e2e/page';
import { test } from './backend';
import { type Cluster } from './cluster';
import { denyPolicy } from './denyPolicy';
import { type KubeObject, nameOf, parseManifest } from './kubeObject';

const GROUP = 'gateway.networking.k8s.io';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ fleet }) => {
  const { current, old } = fleet.clusters;
  const shared = (version: string): KubeObject[] => [
    ...['shop', 'infra'].map(name => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    })),
    {
      apiVersion: `${GROUP}/${version}`,
      kind: 'GatewayClass',
      metadata: { name: 'new-class' },
      spec: { controllerName: 'example.com/gateway-controller' },
    },
    {
      apiVersion: `${GROUP}/${version}`,
      kind: 'Gateway',
      metadata: { namespace: 'infra', name: 'edge' },
      spec: {
        gatewayClassName: 'new-class',
        listeners: [
          {
            name: 'http',
            port: 80,
            protocol: 'HTTP',
            allowedRoutes: { namespaces: { from: 'All' } },
          },
        ],
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { namespace: 'shop', name: 'web' },
      spec: { ports: [{ port: 80 }] },
    },
  ];
  await current.apply(shared('v1'));
  await old.apply(shared('v1beta1'));
});

/** The route that the form makes of `newRoute`'s address and one backend. */
function wantedSpec(name: string) {
  return {
    parentRefs: [
      {
        group: GROUP,
        kind: 'Gateway',
        namespace: 'infra',
        name: 'edge',
        sectionName: 'http',
      },
    ],
    hostnames: [`${name}.example.com`],
    rules: [
      {
        matches: [{ path: { type: 'PathPrefix', value: '/' } }],
        backendRefs: [{ group: '', kind: 'Service', name: 'web', port: 80, weight: 1 }],
      },
    ],
  };
}

/** An HTTPRoute of namespace shop, in the version of the cluster. */
function routeFor({ name: cluster }: Cluster, name: string): KubeObject {
  return {
    apiVersion: `${GROUP}/${cluster === 'old' ? 'v1beta1' : 'v1'}`,
    kind: 'HTTPRoute',
    metadata: { namespace: 'shop', name },
    spec: wantedSpec(name),
  };
}

async function specIn(cluster: Cluster, name: string): Promise<unknown> {
  return (await cluster.get(nameOf(routeFor(cluster, name))))?.spec;
}

/** Starts a route in the form, from an address, and gives it a backend. */
async function newRoute(page: Page, clusters: string[], name: string): Promise<void> {
  const start = new URLSearchParams({
    namespace: 'shop',
    name,
    parent: 'infra/edge/http',
    hostname: `${name}.example.com`,
    into: clusters.join(' '),
  });
  await page.goto(`/c/${clusters.join('+')}/fleet/createroute?${start}`);
  await mainButton(page, 'Backend').click();
  await page.getByRole('combobox', { name: 'Service' }).fill('web');
  await page.getByRole('combobox', { name: 'Port' }).fill('80');
}

const check = (page: Page) => mainButton(page, 'Check with the server');

test('an admin creates a route in two clusters, after a check that writes nothing', async ({
  page,
  fleet,
}) => {
  const { current, old } = fleet.clusters;
  await newRoute(page, ['current', 'old'], 'both');
  await expect(clusterRow(page, 'current')).toContainText('Attached');
  await expect(clusterRow(page, 'old')).toContainText('Attached');
  await check(page).click();
  await expect(clusterRow(page, 'current')).toContainText('current would accept it.');
  await expect(clusterRow(page, 'old')).toContainText('old would accept it.');
  expect([await specIn(current, 'both'), await specIn(old, 'both')]).toEqual([
    undefined,
    undefined,
  ]);
  await mainButton(page, 'Create in 2 clusters').click();
  await expect(clusterRow(page, 'current')).toContainText('Created in current.');
  await expect(clusterRow(page, 'old')).toContainText('Created in old.');
  expect(await specIn(current, 'both')).toEqual(wantedSpec('both'));
  expect(await specIn(old, 'both')).toEqual(wantedSpec('both'));
  await page.goto('/c/current+old/fleet/routes?perPage=50');
  await expect(row(page, 'both.example.com', 'current')).toContainText('Attached');
  await expect(row(page, 'both.example.com', 'old')).toContainText('Attached');
});

test('a team that may only read is told so, and gets the command to hand on', async ({
  page,
  fleet,
}) => {
  const { current } = fleet.clusters;
  await newRoute(page, ['current-team'], 'handed');
  const team = clusterRow(page, 'current-team');
  for (const name of ['Check with the server', 'Create in current-team']) {
    await mainButton(page, name).click();
    await expect(team).toContainText('You may not create it in current-team: httproutes.');
    await expect(team).toContainText('User "team" cannot create resource "httproutes"');
  }
  expect(await specIn(current, 'handed')).toBeUndefined();
  const command = await team
    .getByRole('region', { name: 'Command for cluster current-team' })
    .innerText();
  // Somebody with permission pastes it into a shell.
  const [, manifest = ''] =
    /^kubectl create --filename - <<'EOF'\n([^]*)\nEOF$/.exec(command) ?? [];
  await current.apply(parseManifest(manifest));
  expect(await specIn(current, 'handed')).toEqual(wantedSpec('handed'));
});

test("an admission refusal shows the server's own message, and the other cluster gets the route", async ({
  page,
  fleet,
}) => {
  const { current, old } = fleet.clusters;
  const message = 'ask the edge team for a hostname first';
  const denied = { operation: 'CREATE', resource: 'httproutes', name: 'barred', message } as const;
  await current.apply(denyPolicy(denied));
  await newRoute(page, ['current', 'old'], 'barred');
  // The server takes a moment until it follows a new policy.
  await expect(async () => {
    await check(page).click();
    await expect(clusterRow(page, 'current')).toContainText(message, { timeout: 5_000 });
  }).toPass();
  await expect(clusterRow(page, 'old')).toContainText('old would accept it.');
  await mainButton(page, 'Create in 2 clusters').click();
  await expect(clusterRow(page, 'old')).toContainText('Created in old.');
  await expect(clusterRow(page, 'current')).toContainText('current refuses it:');
  await expect(clusterRow(page, 'current')).toContainText(message);
  expect(await specIn(current, 'barred')).toBeUndefined();
  expect(await specIn(old, 'barred')).toEqual(wantedSpec('barred'));
  // Only what failed is left to try.
  await expect(mainButton(page, 'Create in current')).toBeEnabled();
});

test('a route that one cluster has already is created in the other only', async ({
  page,
  fleet,
}) => {
  const { current, old } = fleet.clusters;
  const theirs = routeFor(current, 'taken');
  await current.apply([
    { ...theirs, spec: { ...(theirs.spec as object), hostnames: ['theirs.example.com'] } },
  ]);
  const before = await current.get(nameOf(theirs));
  await newRoute(page, ['current', 'old'], 'taken');
  await expect(clusterRow(page, 'current')).toContainText(
    'HTTPRoute shop/taken exists already, so it cannot be created.'
  );
  await check(page).click();
  await expect(clusterRow(page, 'old')).toContainText('old would accept it.');
  const exists = 'HTTPRoute shop/taken exists already in current. Nothing is written.';
  await expect(clusterRow(page, 'current')).toContainText(exists);
  await mainButton(page, 'Create in 2 clusters').click();
  await expect(clusterRow(page, 'old')).toContainText('Created in old.');
  await expect(clusterRow(page, 'current')).toContainText(exists);
  expect(await current.get(nameOf(theirs))).toEqual(before);
  expect(await specIn(old, 'taken')).toEqual(wantedSpec('taken'));
  await clusterRow(page, 'current').getByRole('link', { name: 'Show the object' }).click();
  await expect(page.locator('main').getByText('theirs.example.com').first()).toBeVisible();
});

test('a server takes what the form makes of its filters, and of a GRPCRoute', async ({ page }) => {
  const start = 'namespace=shop&name=formed&parent=infra/edge/http';
  const accepted = async () => {
    await check(page).click();
    await expect(clusterRow(page, 'current')).toContainText('current would accept it.');
  };
  await page.goto(`/c/current/fleet/createroute?${start}`);
  await fillFilters(page);
  await accepted();
  await page.goto(`/c/current/fleet/createroute?kind=GRPCRoute&${start}`);
  await mainButton(page, /^Match$/).click();
  await fillGrpcRule(page);
  await accepted();
});

async function openEdit(page: Page, name: string) {
  await page.goto(
    `/c/current/fleet/createroute?kind=HTTPRoute&namespace=shop&name=${name}&edit=current`
  );
  const path = page.getByRole('textbox', { name: 'Path' });
  await path.fill('/mine');
  return path;
}

const MINE = [{ path: { type: 'PathPrefix', value: '/mine' } }];

test('an edit keeps what somebody else saved meanwhile', async ({ page, fleet }) => {
  const { current } = fleet.clusters;
  const route = routeFor(current, 'contested');
  await current.apply([route]);
  const path = await openEdit(page, 'contested');
  await current.patch(nameOf(route), {
    metadata: { labels: { theirs: 'yes' } },
    spec: { hostnames: ['theirs.example.com'] },
  });
  await mainButton(page, 'Save').click();
  await expect(clusterRow(page, 'current')).toContainText(
    'Somebody changed HTTPRoute shop/contested since you opened it. Nothing is written.'
  );
  const between = (await current.get(nameOf(route)))?.spec;
  expect(between).toEqual({ ...wantedSpec('contested'), hostnames: ['theirs.example.com'] });
  await mainButton(page, 'Take over the other changes').click();
  await expect(page.getByRole('button', { name: 'theirs.example.com' })).toBeVisible();
  await expect(path).toHaveValue('/mine');
  await mainButton(page, 'Save').click();
  await expect(clusterRow(page, 'current')).toContainText('Saved in current.');
  const after = await current.get(nameOf(route));
  expect(after?.metadata.labels).toEqual({ theirs: 'yes' });
  const { rules } = wantedSpec('contested');
  expect(after?.spec).toEqual({
    ...wantedSpec('contested'),
    hostnames: ['theirs.example.com'],
    rules: [{ ...rules[0], matches: MINE }],
  });
});

test('a controller that writes the status meanwhile is no conflict', async ({ page, fleet }) => {
  const { current } = fleet.clusters;
  const route = routeFor(current, 'reported');
  await current.apply([route]);
  await openEdit(page, 'reported');
  const reported = {
    parents: [
      {
        parentRef: { namespace: 'infra', name: 'edge', sectionName: 'http' },
        controllerName: 'example.com/gateway-controller',
        conditions: [
          {
            type: 'Accepted',
            status: 'True',
            reason: 'Accepted',
            message: '',
            lastTransitionTime: '2026-01-01T00:00:00Z',
          },
        ],
      },
    ],
  };
  await current.patch(nameOf(route), { status: reported }, 'status');
  await mainButton(page, 'Save').click();
  await expect(clusterRow(page, 'current')).toContainText('Saved in current.');
  const after = await current.get(nameOf(route));
  expect(after?.spec).toMatchObject({ rules: [{ matches: MINE }] });
  expect(after?.status).toMatchObject({ parents: [{ parentRef: { name: 'edge' } }] });
});
