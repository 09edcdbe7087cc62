import type { Page } from '@playwright/test';
import type { Fault } from '../../demo/cluster';
import { byWatch } from './byWatch';
import { cluster, route } from './clusters';
import { expect, notice, open, openStates, row, statesChip, test } from './test';

const ROUTES = '/gateway-fleet/routes';

function fleetWith(...faults: Fault[]) {
  return () => {
    const faulty = cluster('faulty');
    faults.forEach(fault => faulty.setFault(fault));
    return [cluster('east'), faulty, cluster('west')];
  };
}

async function expectOthersComplete(page: Page) {
  await expect(row(page, 'route-east', 'east')).toBeVisible();
  await expect(row(page, 'route-west', 'west')).toBeVisible();
}

const CASES: ReadonlyArray<{ name: string; faults: Fault[]; says: RegExp; hidesRoute: boolean }> = [
  {
    name: 'a cluster that refuses connections',
    faults: [{ kind: 'refused' }],
    says: /faulty does not answer/,
    hidesRoute: true,
  },
  {
    name: 'a cluster that is slow',
    faults: [{ kind: 'slow', delayMs: 8_000 }],
    says: /Waiting for faulty/,
    hidesRoute: true,
  },
  {
    name: 'a cluster that requires a login',
    faults: [{ kind: 'unauthorized' }],
    says: /faulty requires a login/,
    hidesRoute: true,
  },
  {
    name: 'a cluster that forbids listing routes',
    faults: [
      { kind: 'forbidden', rules: [{ resources: ['httproutes'], verbs: ['list', 'watch'] }] },
    ],
    says: /faulty.*HTTPRoute|HTTPRoute.*faulty/s,
    hidesRoute: true,
  },
  {
    name: 'a cluster without the CRDs',
    faults: [{ kind: 'missingCrds' }],
    says: /not installed in faulty/,
    hidesRoute: true,
  },
];

for (const { name, faults, says, hidesRoute } of CASES) {
  test.describe(name, () => {
    test.use({ fleet: { make: fleetWith(...faults) } });

    test('is named with its state, beside the other clusters, which are complete', async ({
      page,
      demo,
    }) => {
      await open(page, demo, ROUTES);
      await expectOthersComplete(page);
      await openStates(page);
      await expect(notice(page, 'faulty')).toContainText(says);
      if (hidesRoute) await expect(row(page, 'route-faulty')).toHaveCount(0);
    });
  });
}

test.describe('a cluster that serves only v1beta1', () => {
  test.use({ fleet: { make: fleetWith({ kind: 'onlyV1beta1' }) } });

  test('is read at that version', async ({ page, demo }) => {
    await open(page, demo, ROUTES);
    await expectOthersComplete(page);
    await expect(row(page, 'route-faulty', 'faulty')).toBeVisible();
    const asked = demo.clusters.faulty.requests.map(({ path }) => path);
    expect(asked.filter(path => /gateway\.networking\.k8s\.io\/v1\//.test(path))).toEqual([]);
  });
});

test.describe('a cluster without aggregated discovery', () => {
  test.use({ fleet: { make: fleetWith({ kind: 'noAggregatedDiscovery' }) } });

  test('is discovered one version at a time', async ({ page, demo }) => {
    await open(page, demo, ROUTES);
    await expectOthersComplete(page);
    await expect(row(page, 'route-faulty', 'faulty')).toBeVisible();
  });
});

test.describe('watches', () => {
  test.use({ fleet: { make: () => [cluster('east'), cluster('west')] } });

  test('that get 410 Gone are followed by a new list', async ({ page, demo }) => {
    const { east } = demo.clusters;
    await open(page, demo, ROUTES);
    await expectOthersComplete(page);
    east.setFault({ kind: 'watchGone', times: 5 });
    east.dropSockets();
    east.apply(route('after-the-gap'));
    await expect(row(page, 'after-the-gap', 'east')).toBeVisible();
    await expectOthersComplete(page);
  });

  test('that break are resumed once, with the changes made meanwhile', async ({ page, demo }) => {
    const { east } = demo.clusters;
    await open(page, demo, ROUTES);
    await expectOthersComplete(page);
    // A socket that breaks before its first event may have been refused, so the feed lists again.
    await page.waitForTimeout(2_000);
    await byWatch(page, { cluster: 'east', plural: 'httproutes' }, async () => {
      east.dropSockets();
      east.apply(route('while-away'));
      east.delete('httproutes.gateway.networking.k8s.io', 'route-east', 'shop');
      await expect(row(page, 'while-away', 'east')).toHaveCount(1);
      await expect(row(page, 'route-east')).toHaveCount(0);
    });
  });
});

test.describe('a cluster that goes down and comes back', () => {
  test.use({ fleet: { make: () => [cluster('east'), cluster('west')] } });

  test('keeps its objects, shows since when it is unreachable, and recovers by itself', async ({
    page,
    demo,
  }) => {
    const { east } = demo.clusters;
    await open(page, demo, ROUTES);
    await expectOthersComplete(page);
    east.setFault({ kind: 'refused' });
    east.dropSockets();
    await openStates(page);
    await expect(notice(page, 'east')).toContainText(/east does not answer/);
    await expectOthersComplete(page);
    east.apply(route('made-while-down'));
    east.clearFaults();
    east.requests.length = 0;
    await expect(row(page, 'made-while-down', 'east')).toBeVisible();
    await expect(statesChip(page)).toHaveCount(0);
    // The first successful attempt is enough.
    expect(east.requests.filter(({ path }) => path === '/apis')).toHaveLength(1);
  });
});

test.describe('a login', () => {
  test.use({
    fleet: { make: fleetWith({ kind: 'unauthorized', token: 'open-sesame' }) },
    // Headlamp's own login page and cluster overview log this.
    allowedLogs: { lines: [/Tooltip is not forwarding its props correctly/] },
  });

  test('is not requested automatically, and the page continues after it', async ({
    page,
    demo,
  }) => {
    const { faulty } = demo.clusters;
    await open(page, demo, ROUTES);
    await expectOthersComplete(page);
    await openStates(page);
    await expect(notice(page, 'faulty')).toContainText(/log in/);
    const asked = () => faulty.requests.filter(({ path }) => path === '/apis').length;
    const before = asked();
    await page.waitForTimeout(3_000);
    expect(asked()).toBe(before);

    await notice(page, 'faulty').getByRole('link').click();
    await expect(page).toHaveURL(/\/c\/faulty\/(login|token)/);
    await page.getByRole('textbox').fill('open-sesame');
    await page.getByRole('button', { name: 'Authenticate' }).click();
    await expect(page).toHaveURL(/\/c\/faulty$/);
    await page.goBack();
    await expect(page).toHaveURL(/gateway-fleet\/routes/);
    await expect(row(page, 'route-faulty', 'faulty')).toBeVisible();
    await expect(statesChip(page)).toHaveCount(0);
  });
});
