import type { Page } from '@playwright/test';
import type { EmbeddedCluster, Fault, LoggedRequest } from '../../demo/cluster';
import { byWatch } from './byWatch';
import { cluster, route } from './clusters';
import { expect, notice, open, openStates, row, statesChip, test } from './test';

// The longest pause before a cluster is asked again is a minute.
const RECOVERY_MS = 120_000;
const ROUTES = '/gateway-fleet/routes';

function sick(name: string, ...faults: Fault[]): EmbeddedCluster {
  const made = cluster(name);
  faults.forEach(fault => made.setFault(fault));
  return made;
}

/** The requests of the plugin to a cluster while the page stays open for some time. */
async function askedWithin(page: Page, { requests }: EmbeddedCluster, ms: number) {
  requests.length = 0;
  await page.waitForTimeout(ms);
  // Headlamp itself reads these.
  return requests.filter(({ path }) => !/customresourcedefinitions|healthz|\/version$/.test(path));
}

test.describe('a cluster whose API server cannot read its objects', () => {
  const etcd = 'etcdserver: no leader';
  test.use({
    fleet: {
      make: () => [
        cluster('west'),
        sick('east', { kind: 'serverError', code: 503, message: etcd }),
      ],
    },
  });

  test('is named as failing, asked seldom, and read once it recovers', async ({ page, demo }) => {
    const { east } = demo.clusters;
    await open(page, demo, ROUTES);
    await expect(row(page, 'route-west', 'west')).toBeVisible();
    await openStates(page);
    await expect(notice(page, 'east')).toContainText('east answers with errors');
    await expect(notice(page, 'east')).toContainText(etcd);
    await expect(notice(page, 'east')).not.toContainText(/permission/i);
    // With pauses that grow to a minute, the later minutes have fewer.
    expect((await askedWithin(page, east, 12_000)).length).toBeLessThanOrEqual(10);
    east.clearFaults();
    await expect(row(page, 'route-east', 'east')).toBeVisible({ timeout: RECOVERY_MS });
    await expect(statesChip(page)).toHaveCount(0);
  });
});

test.describe('a resource whose lists fail', () => {
  const webhook = 'conversion webhook failed';
  test.use({
    fleet: {
      make: () => [
        cluster('west'),
        sick('east', {
          kind: 'serverError',
          code: 500,
          message: webhook,
          resources: ['grpcroutes'],
        }),
      ],
    },
  });

  test('is named with what the server answers, beside the others', async ({ page, demo }) => {
    await open(page, demo, ROUTES);
    await expect(row(page, 'route-east', 'east')).toBeVisible();
    await openStates(page);
    await expect(notice(page, 'east')).toContainText('GRPCRoute');
    await expect(notice(page, 'east')).toContainText(webhook);
    await expect(notice(page, 'east')).not.toContainText(/permission/i);
  });
});

test.describe('clusters that accept connections and never answer', () => {
  test.use({
    fleet: {
      make: () => [
        sick('dead-1', { kind: 'hung' }),
        sick('dead-2', { kind: 'hung' }),
        sick('dead-3', { kind: 'hung' }),
        cluster('east'),
        cluster('west'),
      ],
    },
  });

  test('delay no other cluster, and are named', async ({ page, demo }) => {
    await open(page, demo, ROUTES);
    await expect(row(page, 'route-east', 'east')).toBeVisible();
    await expect(row(page, 'route-west', 'west')).toBeVisible();
    await openStates(page);
    for (const name of ['dead-1', 'dead-2', 'dead-3']) {
      await expect(notice(page, name)).toContainText(`${name} does not answer`, {
        timeout: 90_000,
      });
    }
    demo.clusters['dead-2'].clearFaults();
    await expect(row(page, 'route-dead-2', 'dead-2')).toBeVisible({ timeout: RECOVERY_MS });
  });
});

test.describe('a cluster that hangs while the page is open', () => {
  test.use({ fleet: { make: () => [cluster('east'), cluster('west')] } });

  test('is named, and since when survives a reload', async ({ page, demo }) => {
    const { east } = demo.clusters;
    await open(page, demo, ROUTES);
    await expect(row(page, 'route-east', 'east')).toBeVisible();
    east.setFault({ kind: 'hung' });
    // A silent cluster is asked after 10 s, for 5 s. The rest is left to slow machines.
    await statesChip(page).click({ timeout: 60_000 });
    await expect(notice(page, 'east')).toContainText('east does not answer', { timeout: 60_000 });
    await expect(row(page, 'route-east', 'east')).toBeVisible();
    const since = () =>
      page.evaluate(() =>
        Object.entries(sessionStorage).find(([key]) => key.endsWith('unreachableSince/east'))
      );
    const before = await since();
    expect(before).toBeDefined();
    await page.reload();
    await statesChip(page).click({ timeout: 60_000 });
    await expect(notice(page, 'east')).toContainText('east does not answer', { timeout: 60_000 });
    expect(await since()).toEqual(before);
    east.clearFaults();
    await expect(row(page, 'route-east', 'east')).toBeVisible({ timeout: RECOVERY_MS });
    await expect.poll(since, { timeout: RECOVERY_MS }).toBeUndefined();
  });
});

test.describe('a server that ends every watch at once', () => {
  test.use({ fleet: { make: () => [cluster('east'), cluster('west')] } });

  for (const fault of [
    { kind: 'watchGone', times: Infinity },
    { kind: 'unreadableWatch' },
  ] satisfies Fault[]) {
    test(`with ${fault.kind} is asked ever more seldom`, async ({ page, demo }) => {
      const { east } = demo.clusters;
      await open(page, demo, ROUTES);
      await expect(row(page, 'route-east', 'east')).toBeVisible();
      east.setFault(fault);
      east.endWatches();
      await askedWithin(page, east, 5_000);
      const asked = await askedWithin(page, east, 10_000);
      const routes = asked.filter(({ path }) => path.endsWith('/httproutes'));
      // One resource has pauses of 4 s and more by now. Each pause ends with a list and a watch.
      expect(routes.length).toBeLessThanOrEqual(8);
      await expect(row(page, 'route-west', 'west')).toBeVisible();
    });
  }
});

test.describe('a proxy that refuses WebSockets for a while', () => {
  test.use({
    fleet: { make: () => [sick('east', { kind: 'noWebSockets' }), cluster('west')] },
  });

  test('is polled, and watched again afterwards', async ({ page, demo }) => {
    test.slow();
    const { east } = demo.clusters;
    await open(page, demo, ROUTES);
    await expect(row(page, 'route-east', 'east')).toBeVisible();
    await expect
      .poll(() => east.requests.filter(({ watch }) => watch).length, { timeout: 60_000 })
      .toBeGreaterThan(2);
    await page.waitForTimeout(12_000);
    east.clearFaults();
    east.requests.length = 0;
    await expect.poll(() => east.watches, { timeout: 120_000 }).toBeGreaterThan(6);
    // Each resource is watched again at a time of its own.
    const isWatch = ({ watch, path }: LoggedRequest) => watch && path.endsWith('/httproutes');
    await expect.poll(() => east.requests.some(isWatch), { timeout: 120_000 }).toBe(true);
    await byWatch(page, { cluster: 'east', plural: 'httproutes' }, async () => {
      east.apply(route('after-the-refusals'));
      await expect(row(page, 'after-the-refusals', 'east')).toBeVisible();
    });
  });
});
