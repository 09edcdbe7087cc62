import type { Page } from '@playwright/test';
import { byWatch } from './byWatch';
import { chooseTab, expect, open, test } from './test';

const ROUTES = '/c/east/fleet/httproutes';

/** The verdict line of a route's page. */
function answer(page: Page) {
  return page.getByRole('status', { name: 'Attachment' });
}

test.describe('A route of the demo shows first why it gets no traffic', () => {
  for (const [route, sentence, decidedBy] of [
    [
      'shop/flash-sale',
      'from namespace infra only (allowedRoutes.namespaces.from: Same). This route is in namespace shop',
      '.spec.listeners[0].allowedRoutes.namespaces.from',
    ],
    ['shop/newsletter', 'has no listener named web-tls', '.spec.parentRefs[0].sectionName'],
    ['shop/recommendations', 'recommendations-v2 does not exist', '.spec.rules[0].backendRefs[0]'],
    ['shop/gift-cards', 'Service payments/gift-cards', '.spec.rules[0].backendRefs[0]'],
    [
      'infra/maintenance-page',
      'GatewayClass envoy-publc of Gateway infra/maintenance does not exist',
      '.spec.gatewayClassName',
    ],
  ] as const) {
    test(`${route}: ${sentence}`, async ({ page, demo }) => {
      await open(page, demo, `${ROUTES}/${route}`);
      await expect(answer(page)).toContainText(sentence);
      await expect(answer(page)).toBeInViewport();
      await expect(page.getByRole('tab', { name: 'Attachment' })).toHaveAttribute(
        'aria-selected',
        'true'
      );
      await expect(page.getByText(decidedBy).first()).toBeVisible();
    });
  }

  test('because of a hostname, with the other listeners folded', async ({ page, demo }) => {
    demo.clusters.east.apply(`
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: abroad, namespace: shop }
spec:
  parentRefs: [{ name: public, namespace: infra, sectionName: https }]
  hostnames: [shop.example.org]
  rules: [{ backendRefs: [{ name: storefront, port: 80 }] }]
`);
    await open(page, demo, `${ROUTES}/shop/abroad`);
    await expect(answer(page)).toContainText('shop.example.org');
    await expect(answer(page)).toContainText('*.example.com');
    await expect(page.getByRole('table', { name: 'Listeners of infra/public' })).toBeVisible();
    const fold = page.getByText(/ has 3 more listeners that the parentRef does not select$/);
    const others = page.getByRole('table', { name: /that the parentRef does not select/ });
    await expect(others).toBeHidden();
    await fold.focus();
    await fold.press('Enter');
    await expect(others).toBeVisible();
  });
});

test('the owner of each change is named in the verdict line, which is in view', async ({
  page,
  demo,
}) => {
  await open(page, demo, `${ROUTES}/shop/flash-sale`);
  const ways = answer(page).getByRole('listitem');
  await expect(ways).toHaveText([
    /^The owner of HTTPRoute shop\/flash-sale: Attach to listener https.*\.spec\.parentRefs\[0\]\.sectionName: https/,
    /^The owner of Gateway infra\/public: Allow routes from namespace shop on listener http.*\.allowedRoutes\.namespaces: \{ from: Selector/,
  ]);
  await expect(ways.last()).toBeInViewport();
});

test('a route whose Gateway has no controller is not shown as attached', async ({ page, demo }) => {
  await open(page, demo, '/c/east/fleet/routes?health=unserved');
  const rows = page.getByRole('row').filter({ hasText: 'Not served' });
  await expect(rows.filter({ hasText: 'partner-api' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'flash-sale' })).toHaveCount(0);
  await rows.getByRole('link', { name: 'maintenance-page' }).click();
  await expect(answer(page)).toContainText('Not served by infra/maintenance');
  await expect(answer(page)).toContainText('The owner of Gateway infra/maintenance: ');
});

test('a missing grant is shown in full', async ({ page, demo }) => {
  await open(page, demo, `${ROUTES}/shop/gift-cards`);
  await answer(page).getByText('Show the object').click();
  const grant = answer(page).getByRole('region', { name: /^New object ReferenceGrant/ });
  await expect(grant).toContainText('kind: ReferenceGrant');
  await expect(answer(page).getByRole('button', { name: 'Copy the object' }).first()).toBeVisible();
});

test('old links to the parents open the tab', async ({ page, demo }) => {
  await open(page, demo, `${ROUTES}/shop/flash-sale?tab=parents`);
  await expect(page.getByRole('tab', { name: 'Attachment' })).toHaveAttribute(
    'aria-selected',
    'true'
  );
  await expect(page.getByText('Reported by the controller')).toBeVisible();
});

test('the verdict line is above the other tabs, and links back', async ({ page, demo }) => {
  await open(page, demo, `${ROUTES}/shop/flash-sale`);
  await chooseTab(page, 'Rules');
  await expect(answer(page)).toContainText('Not attached to infra/public: Listener http');
  await answer(page).getByRole('link', { name: 'What decides it' }).click();
  await expect(page.getByRole('tab', { name: 'Attachment' })).toHaveAttribute(
    'aria-selected',
    'true'
  );
});

test('the verdict line follows the cluster by watch', async ({ page, demo }) => {
  const { east } = demo.clusters;
  await open(page, demo, `${ROUTES}/shop/flash-sale`);
  await expect(answer(page)).toContainText('Not attached to infra/public: Listener http');
  const gateway = east.get('Gateway', 'public', 'infra')!;
  const { listeners, ...spec } = gateway.spec as { listeners: Array<{ name: string }> };
  const opened = listeners.map(listener =>
    listener.name === 'http'
      ? { ...listener, allowedRoutes: { namespaces: { from: 'All' } } }
      : listener
  );
  await byWatch(page, { cluster: 'east', plural: 'gateways' }, async () => {
    east.apply({ ...gateway, spec: { ...spec, listeners: opened } });
    await expect(answer(page)).toContainText('Attached to listener http of infra/public.');
  });
  // The controller's report is still the old one, so the page marks the difference.
  await expect(answer(page)).toContainText(/reported a different result for infra\/public/);
});

test("a parent without read permission leaves the controller's report as the answer", async ({
  page,
  demo,
}) => {
  demo.clusters.east.setFault({
    kind: 'forbidden',
    rules: [{ resources: ['gateways'] }],
  });
  await open(page, demo, `${ROUTES}/shop/storefront`);
  await expect(answer(page)).toContainText('reported that infra/public accepts the route');
  await expect(answer(page)).toContainText('permission to get Gateway public in namespace infra');
  await expect(
    answer(page).getByRole('link', { name: 'Set the allowed namespaces of east' })
  ).toBeVisible();
  await expect(page.getByText('does not exist')).toHaveCount(0);
});
