import type { EmbeddedCluster } from '../../demo/cluster';
import { chooseTab, expect, open, test } from './test';

// Headlamp reads CRDs for its own pages, but without the label.
function ofPolicies({ requests }: EmbeddedCluster): string[] {
  return requests
    .map(({ path }) => path)
    .filter(path => /\/(security|client)\w*policies$/.test(path));
}

test.describe('The policies of a route', () => {
  const ROUTE = '/c/east/fleet/httproutes/shop/loyalty';

  test('are read once somebody opens them, and have findings from then on', async ({
    page,
    demo,
  }) => {
    const { east } = demo.clusters;
    await open(page, demo, ROUTE);
    await expect(page.getByText(/BackendTLSMissing/).first()).toBeVisible();
    await page.waitForTimeout(1_000);
    expect(ofPolicies(east)).toEqual([]);
    await chooseTab(page, 'Policies');
    const panel = page.getByRole('tabpanel').filter({ hasText: 'loyalty-partners' });
    const own = panel.getByRole('row').filter({ hasText: 'shop/loyalty-partners' });
    await expect(own).toContainText('This object');
    await expect(own).toContainText('the URI of remoteJWKS must use https');
    const above = panel.getByRole('row').filter({ hasText: 'infra/cors' });
    await expect(above).toContainText('Gateway infra/public, section https');
    await expect(above).toContainText('inherited');
    // Its CRD says that it applies to Gateways only.
    await expect(panel.getByText('infra/timeouts')).toHaveCount(0);
    expect(ofPolicies(east).length).toBeGreaterThan(0);
    // Not a new page, which would have to read them again.
    await page.evaluate(() => {
      window.history.pushState({}, '', '/c/east/fleet/findings?search=loyalty');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    await expect(page.getByText('PolicyTargetNotFound').first()).toBeVisible();
    await expect(page.getByText(/loyalty-members/).first()).toBeVisible();
  });
});

test('The policies of a Service are shown on its page in Headlamp on request only', async ({
  page,
  demo,
}) => {
  await open(page, demo, '/c/east/services/shop/loyalty');
  const section = page.getByTestId('gateway-fleet-section');
  await section.scrollIntoViewIfNeeded();
  await expect(section.getByRole('row').filter({ hasText: 'shop/loyalty' }).first()).toBeVisible();
  expect(ofPolicies(demo.clusters.east)).toEqual([]);
  await section.getByRole('button', { name: 'Show policies' }).click();
  await expect(section.getByText('shop/loyalty-partners')).toBeVisible();
});
