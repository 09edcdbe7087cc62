import { applyReview, reviewDialog } from './reviewPage';
import { chooseTab, expect, open, row, test } from './test';

const GATEWAY = '/c/east+west/fleet/gateways/infra/public';

test.describe('Who may attach to a Gateway of the demo', () => {
  test('is shown for each listener, with the label that a namespace needs', async ({
    page,
    demo,
  }) => {
    await open(page, demo, GATEWAY);
    await chooseTab(page, 'Who may attach');
    await expect(page.getByText(/Only namespace infra may attach/)).toBeVisible();
    await page.getByRole('combobox', { name: 'Listener' }).click();
    await page.getByRole('option', { name: /^https/ }).click();
    await expect(page).toHaveURL(/listener=https/);
    await expect(page.getByText(/\d+ of \d+ namespaces may attach HTTPRoute/)).toBeVisible();
    await expect(row(page, 'partners').getByText('gateway-access=public').first()).toBeVisible();
    await expect(
      row(page, 'partners').getByRole('button', { name: /kubectl label namespace partners/ })
    ).toBeVisible();
  });

  test('follows the labels of a namespace', async ({ page, demo }) => {
    await open(page, demo, `${GATEWAY}?tab=who&listener=https&may=refused`);
    const mend = page.getByRole('button', { name: /kubectl label namespace partners/ });
    await expect(mend).toBeVisible();
    const { east } = demo.clusters;
    const partners = east.get('Namespace', 'partners')!;
    east.apply({
      ...partners,
      metadata: { ...partners.metadata, labels: { 'gateway-access': 'public' } },
    });
    await expect(mend).toHaveCount(0);
    await page.getByRole('button', { name: /^May attach|^Yes May attach/ }).click();
    await expect(page).toHaveURL(/may=yes/);
    await expect(row(page, 'partners', 'May attach').first()).toBeVisible();
  });

  test('leads to the review of the labels of a namespace', async ({ page, demo }) => {
    const { east } = demo.clusters;
    await open(page, demo, `${GATEWAY}?tab=who&listener=https&may=refused`);
    const partners = row(page, 'gateway-access=public').filter({ hasText: 'partners' });
    await partners.first().getByRole('button', { name: 'Review', exact: true }).click();
    await expect(reviewDialog(page)).toContainText('Change of Namespace partners');
    await expect(reviewDialog(page)).toContainText('in cluster east');
    await applyReview(page);
    expect(east.get('Namespace', 'partners')?.metadata.labels).toMatchObject({
      'gateway-access': 'public',
    });
    await expect(
      page.getByRole('button', { name: /kubectl label namespace partners/ })
    ).toHaveCount(0);
  });

  test('names the refused routes and the reasons', async ({ page, demo }) => {
    await open(page, demo, `${GATEWAY}?tab=who`);
    const refused = row(page, 'shop/flash-sale');
    await expect(refused).toContainText('from namespace infra only');
    await expect(refused).toContainText('NotAllowedByListeners');
    await expect(refused.getByRole('link', { name: 'shop/flash-sale' })).toBeVisible();
  });
});

test('A Gateway without a controller shows that, and the fix', async ({ page, demo }) => {
  await open(page, demo, '/c/east/fleet/gateways/infra/maintenance');
  await expect(page.getByText(/GatewayClass envoy-publc .* does not exist/).first()).toBeVisible();
  await expect(page.getByText('.spec.gatewayClassName: envoy-public')).toBeVisible();
  await page.getByText('Show the command').click();
  await expect(page.getByRole('region', { name: /Change of Gateway/ })).toContainText(
    'kubectl patch gateways.gateway.networking.k8s.io maintenance'
  );
});

test.describe('Without permission to list Namespaces', () => {
  test('the page shows what is known, and the missing permission', async ({ page, demo }) => {
    demo.clusters.east.setFault({
      kind: 'forbidden',
      rules: [{ resources: ['namespaces'], verbs: ['list', 'watch', 'get'] }],
    });
    await open(page, demo, `${GATEWAY}?tab=who`);
    await expect(page.getByText(/Only namespace infra may attach/)).toBeVisible();
    await open(page, demo, `${GATEWAY}?tab=who&listener=https&may=unknown`);
    await expect(page.getByText(/It is not known which namespaces may attach/)).toBeVisible();
    await expect(row(page, 'shop', 'Unknown').first()).toContainText(
      'no permission to get the namespace'
    );
    await expect(
      page.getByText(/whether ListenerSet media\/media-cdn adds listeners/)
    ).toBeVisible();
  });
});
