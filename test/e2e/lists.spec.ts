import type { Locator, Page } from '@playwright/test';
import { byWatch } from './byWatch';
import { cluster, route } from './clusters';
import { expect, open, openStates, row, rows, settingKept, test } from './test';

/** What a controller reported about a parent, beside the parent's name. */
function report(of: Locator, words: string): Locator {
  return of.getByRole('img', { name: `Accepted: ${words}` });
}

/** The words of a column's cells, from the top. */
async function healths(page: Page): Promise<string[]> {
  const cells = await rows(page).locator('td:nth-child(2)').allTextContents();
  return cells.map(text => text.trim());
}

test.describe('Routes of the demo', () => {
  test('are merged, with the reports of their controllers', async ({ page, demo }) => {
    // A narrower window hides the backends at first.
    await page.setViewportSize({ width: 1600, height: 900 });
    await open(page, demo, '/gateway-fleet/routes?perPage=50&filter=shop');
    await expect(row(page, 'checkout', 'HTTPRoute', 'east')).toBeVisible();
    await expect(row(page, 'checkout', 'HTTPRoute', 'west')).toBeVisible();
    const refused = row(page, 'flash-sale', 'east');
    await expect(refused).toContainText('Refused: namespace');
    await expect(report(refused, 'NotAllowedByListeners')).toBeVisible();
    await expect(row(page, 'newsletter', 'east')).toContainText('Refused: section name');
    const canary = page.getByRole('button', { name: '1 more: storefront-canary:80' });
    await expect(row(page, 'storefront', 'east').filter({ has: canary })).toBeVisible();
  });

  test('show a hostname that no listener serves', async ({ page, demo }) => {
    await open(page, demo, '/gateway-fleet/routes?filter=webhooks');
    await expect(row(page, 'webhooks', 'east')).toContainText('Refused: hostname');
  });

  test('show that no controller has reported, without a green status', async ({ page, demo }) => {
    demo.clusters.east.apply(route('nobody-cares'));
    await open(page, demo, '/gateway-fleet/routes?filter=nobody-cares');
    await expect(report(row(page, 'nobody-cares'), 'Not reconciled')).toBeVisible();
    await expect(report(row(page, 'nobody-cares'), 'Accepted')).toHaveCount(0);
  });

  test('stand worst first, with the reason, one line each', async ({ page, demo }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, demo, '/gateway-fleet/routes?perPage=50');
    const levels = ['Refused', 'Not served', 'Unknown', 'Partly', 'Attached'];
    const rankOf = (text: string) => levels.findIndex(level => text.startsWith(level));
    // The verdicts of the clusters arrive one after the other.
    await expect(async () => {
      const ranks = (await healths(page)).map(rankOf);
      expect(new Set(ranks).size).toBeGreaterThan(3);
      expect(ranks).not.toContain(-1);
      expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    }).toPass();
    const boxes = await rows(page)
      .locator('td:first-child')
      .evaluateAll(cells => cells.map(cell => cell.getBoundingClientRect()));
    expect(Math.max(...boxes.map(({ height }) => height))).toBeLessThan(45);
    expect(boxes.filter(({ bottom }) => bottom <= 800).length).toBeGreaterThanOrEqual(12);
  });

  test('are sorted by another column, and the URL keeps the order', async ({ page, demo }) => {
    await open(page, demo, '/gateway-fleet/routes?perPage=50');
    await expect(rows(page).first()).toContainText('Refused');
    await page.getByRole('button', { name: /^Sort by Name\b/ }).click();
    await expect(page).toHaveURL(/sort=name/);
    await expect(rows(page).first()).toContainText('cart');
    await page.reload();
    await expect(rows(page).first()).toContainText('cart');
    await expect(page).toHaveURL(/clusters=/);
  });

  test('can be filtered by level and by reason, and the URL keeps the filter', async ({
    page,
    demo,
  }) => {
    await open(page, demo, '/gateway-fleet/routes?perPage=50&health=refused');
    await expect(row(page, 'flash-sale', 'east')).toBeVisible();
    await expect(row(page, 'webhooks', 'east')).toBeVisible();
    await expect(row(page, 'Attached')).toHaveCount(0);
    await page.getByLabel('Health', { exact: true }).click();
    await page.getByRole('option', { name: 'Refused', exact: true }).click();
    await page.getByRole('option', { name: 'Refused: hostname' }).click();
    await page.keyboard.press('Escape');
    await expect(row(page, 'flash-sale')).toHaveCount(0);
    await expect(page).toHaveURL(/health=refused%3Ahostname|health=refused:hostname/);
    await page.reload();
    await expect(row(page, 'webhooks', 'east')).toBeVisible();
    await expect(row(page, 'flash-sale')).toHaveCount(0);
  });

  test('can be filtered by kind, and the URL keeps the filter', async ({ page, demo }) => {
    await open(page, demo, '/gateway-fleet/routes?perPage=50');
    await expect(row(page, 'HTTPRoute').first()).toBeVisible();
    await page.getByLabel('Kind', { exact: true }).click();
    await page.getByRole('option', { name: 'TCPRoute' }).click();
    await page.keyboard.press('Escape');
    await expect(row(page, 'HTTPRoute')).toHaveCount(0);
    await expect(row(page, 'orders-db', 'east')).toBeVisible();
    await expect(page).toHaveURL(/kind=TCPRoute/);
    await page.reload();
    await expect(row(page, 'orders-db', 'east')).toBeVisible();
    await expect(row(page, 'HTTPRoute')).toHaveCount(0);
  });

  test("are searched with Headlamp's search, and the URL keeps the text", async ({
    page,
    demo,
  }) => {
    await open(page, demo, '/gateway-fleet/routes?filter=vault');
    await expect(row(page, 'vault', 'TLSRoute', 'east')).toBeVisible();
    await expect(row(page, 'storefront')).toHaveCount(0);
  });

  test('of the same name fold into one row with one chip for each cluster', async ({
    page,
    demo,
  }) => {
    await open(page, demo, '/gateway-fleet/routes?filter=flash-sale');
    await expect(row(page, 'flash-sale')).toHaveCount(2);
    await page.getByLabel('Group by name').check();
    await expect(page).toHaveURL(/group=name/);
    await expect(row(page, 'flash-sale')).toHaveCount(1);
    const folded = row(page, 'flash-sale');
    await expect(folded.getByRole('link', { name: /east/ })).toBeVisible();
    await folded.getByRole('link', { name: /west/ }).click();
    await expect(page).toHaveURL(/\/c\/west\+.*\/fleet\/httproutes\/shop\/flash-sale/);
  });

  test('follow the namespace filter, which only hides rows', async ({ page, demo }) => {
    await open(page, demo, '/gateway-fleet/routes?perPage=50&namespace=payments');
    await expect(row(page, 'payments-api', 'east')).toBeVisible();
    await expect(row(page, 'storefront')).toHaveCount(0);
  });
});

test.describe('A change in a cluster', () => {
  test.use({ fleet: { make: () => [cluster('east'), cluster('west')] } });

  test('appears on the page by watch, without another list', async ({ page, demo }) => {
    const { east } = demo.clusters;
    await open(page, demo, '/gateway-fleet/routes');
    await expect(report(row(page, 'route-east'), 'Not reconciled')).toBeVisible();

    await byWatch(page, { cluster: 'east', plural: 'httproutes' }, async () => {
      east.apply(route('brand-new'));
      await expect(row(page, 'brand-new')).toBeVisible();

      east.apply({
        ...east.get('HTTPRoute', 'brand-new', 'shop')!,
        status: {
          parents: [
            {
              controllerName: 'example.com/gateway-controller',
              parentRef: { name: 'gw-east', namespace: 'infra' },
              conditions: [
                {
                  type: 'Accepted',
                  status: 'False',
                  reason: 'NotAllowedByListeners',
                  message: 'the listener takes routes of its own namespace',
                  lastTransitionTime: '2026-01-01T00:00:00Z',
                },
              ],
            },
          ],
        },
      });
      await expect(report(row(page, 'brand-new'), 'NotAllowedByListeners')).toBeVisible();

      east.delete('HTTPRoute', 'brand-new', 'shop');
      await expect(row(page, 'brand-new')).toHaveCount(0);
    });
    await expect(row(page, 'route-east')).toBeVisible();
  });
});

test.describe('Other lists', () => {
  test('show Gateways with their class, listeners and health', async ({ page, demo }) => {
    await page.setViewportSize({ width: 1600, height: 900 });
    await open(page, demo, '/gateway-fleet/gateways?perPage=50');
    const gateway = row(page, 'public', 'infra', 'east');
    await expect(gateway).toContainText('envoy-public');
    await expect(gateway).toContainText('HTTP :80');
    await expect(
      gateway.getByRole('button', { name: /more: .*HTTPS :443 \*\.example\.com/ })
    ).toBeVisible();
    await expect(gateway).toContainText('203.0.113.10');
    await expect(gateway).toContainText('Served');
    await expect(row(page, 'identity', 'east')).toContainText('Not served: certificate');
  });

  test('open the rest of a cell by keyboard', async ({ page, demo }) => {
    await open(page, demo, '/gateway-fleet/gateways?perPage=50&filter=identity');
    const more = row(page, 'identity', 'east').getByRole('button', { name: /^1 more: HTTPS/ });
    await more.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: /^1 more/ })).toContainText('HTTPS :9443');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(more).toBeFocused();
  });

  test('show GatewayClasses with their controller and their Gateways', async ({ page, demo }) => {
    await open(page, demo, '/gateway-fleet/gatewayclasses');
    await expect(row(page, 'nginx-legacy', 'east')).toContainText('Refused: parameters');
    await expect(row(page, 'envoy-public', 'east')).toContainText(
      'gateway.envoyproxy.io/gatewayclass-controller'
    );
  });

  test('show a grant as a sentence and a policy by its targets', async ({ page, demo }) => {
    await open(page, demo, '/gateway-fleet/policies?perPage=50');
    await expect(row(page, 'checkout-to-ledger', 'east')).toContainText(
      /HTTPRoutes.*of checkout may refer to Services of payments/
    );
    await expect(row(page, 'ledger-tls', 'east').first()).toContainText('ledger');
  });

  test('show ListenerSets of clusters that serve them, and name the others', async ({
    page,
    demo,
  }) => {
    await open(page, demo, '/gateway-fleet/listenersets');
    await expect(row(page, 'media-cdn', 'east')).toContainText('infra/public');
    await openStates(page);
    await expect(page.getByText(/Not installed in staging: ListenerSet/)).toBeVisible();
    const asked = demo.clusters.staging.requests.filter(({ path }) =>
      path.includes('listenersets')
    );
    expect(asked).toEqual([]);
  });
});

test.describe('With many clusters', () => {
  const names = Array.from({ length: 9 }, (_, index) => `site-${index + 1}`);
  test.use({ fleet: { make: () => names.map(name => cluster(name)) } });

  test('home connects to none before a selection, and remembers the selection', async ({
    page,
    demo,
  }) => {
    await open(page, demo, '/gateway-fleet/routes');
    const picker = page.getByRole('combobox', { name: 'Clusters' });
    await expect(picker).toBeVisible();
    await page.waitForTimeout(1_000);
    const asked = (name: string) =>
      demo.clusters[name].requests.filter(({ path }) => path.startsWith('/apis/gateway')).length;
    expect(names.map(asked)).toEqual(names.map(() => 0));

    await picker.click();
    await page.getByRole('option', { name: 'site-3' }).click();
    await page.keyboard.press('Escape');
    await expect(row(page, 'route-site-3')).toBeVisible();
    await expect(rows(page)).toHaveCount(1);
    await settingKept(page, 'site-3');
    await page.reload();
    await expect(row(page, 'route-site-3')).toBeVisible();
    expect(names.filter(name => asked(name) > 0)).toEqual(['site-3']);
  });
});
