import type { Page } from '@playwright/test';
import { byWatch } from './byWatch';
import { applyReview, reviewDialog } from './reviewPage';
import { expect, notice, open, openStates, test } from './test';

const PAGE = '/c/east+west/fleet/attach';

/** The rows of answers: two for each listener, the first with its checks. */
function answers(page: Page) {
  return page.locator('main tr[data-listener]');
}

function details(page: Page, listener: string) {
  return page.locator(`main tr[data-details="${listener}"]`);
}

/** What unfolds the listeners that are made for other routes. */
function others(page: Page) {
  return page.getByText(/\d+ listeners? (is|are) made for other routes$/);
}

/** The button on an object's page; the sidebar has one of the same name. */
function action(page: Page) {
  return page.locator('main').getByRole('button', { name: 'Can I attach?' });
}

async function name(page: Page, namespace: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Namespace of the route' });
  await field.fill(namespace);
  await field.press('Enter');
}

test.describe('Can I attach?', () => {
  test('is in the sidebar, and lists open listeners first', async ({ page, demo }) => {
    await open(page, demo, '/c/east+west/fleet/overview');
    await page.getByRole('button', { name: 'Can I attach?' }).click();
    await expect(page.getByText('Which namespace is the route in?')).toBeVisible();
    await name(page, 'shop');
    const hostnames = page.getByRole('combobox', { name: 'Hostnames' });
    await hostnames.fill('www.example.com');
    await hostnames.press('Enter');
    await expect(
      page.getByText(/2 of \d+ listeners would accept this HTTPRoute in namespace shop for www/)
    ).toBeVisible();
    const levels = await answers(page).evaluateAll(rows =>
      rows.map(row => row.getAttribute('data-level'))
    );
    expect(levels[0]).toBe('open');
    // Both clusters answer alike, so they share one block.
    expect(levels.filter(level => level === 'open')).toHaveLength(1);
    await expect(details(page, 'east+west https').first()).toContainText(
      'Would serve the route at www.example.com.'
    );
  });

  test('folds the listeners that are made for other routes', async ({ page, demo }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, demo, `${PAGE}?namespace=shop&hostnames=www.example.com`);
    await expect(answers(page).first()).toHaveAttribute('data-level', 'open');
    const pay = page.locator('main').getByText('pay.example.com');
    await expect(pay).toHaveCount(0);
    await others(page).click();
    await expect(page).toHaveURL(/others=all/);
    await expect(pay.first()).toBeVisible();
    await page.reload();
    await expect(pay.first()).toBeVisible();
    await others(page).click();
    await expect(pay).toHaveCount(0);
  });

  test('gives a parentRef to copy', async ({ page, demo, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, demo, `${PAGE}?namespace=media&hostnames=cdn.example.net`);
    const set = page
      .locator('main tr[data-details="east+west cdn"]')
      .filter({ hasText: 'kind: ListenerSet' });
    await set.getByRole('button', { name: 'Copy the parentRef' }).click();
    await expect(set.getByRole('status')).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      [
        'parentRefs:',
        '  - kind: ListenerSet',
        '    name: media-cdn',
        '    namespace: media',
        '    sectionName: cdn',
      ].join('\n')
    );
  });

  test('shows the change that would open a closed listener, and its owner', async ({
    page,
    demo,
  }) => {
    await open(
      page,
      demo,
      '/c/east/fleet/attach?namespace=partners&hostnames=www.example.com&show=closed&gateway=infra/public'
    );
    await expect(page.getByText('Only Gateway infra/public')).toBeVisible();
    const byLabel = details(page, 'east https');
    await byLabel.getByText(/Required change/).click();
    await expect(byLabel.locator('summary')).toContainText('may label namespace partners');
    await expect(byLabel.getByRole('region').first()).toContainText(
      'kubectl patch namespaces partners'
    );
    const byRule = details(page, 'east http');
    await expect(byRule.locator('summary')).toContainText('The owner of Gateway infra/public');
  });

  test('leads to the review of the change, in the cluster that is chosen', async ({
    page,
    demo,
  }) => {
    const { east, west } = demo.clusters;
    await open(
      page,
      demo,
      '/c/east+west/fleet/attach?namespace=partners&hostnames=www.example.com&show=closed&gateway=infra/public'
    );
    // Both clusters have answered.
    const closed = details(page, 'east+west https');
    await closed.getByText(/Required change/).click();
    await closed.getByRole('button', { name: 'Review', exact: true }).first().click();
    await page.getByRole('menuitem', { name: 'in west' }).click();
    await expect(reviewDialog(page)).toContainText('Change of Namespace partners');
    await expect(reviewDialog(page)).toContainText('in cluster west');
    const before = east.get('Namespace', 'partners')?.metadata.labels;
    await applyReview(page);
    expect(west.get('Namespace', 'partners')?.metadata.labels).toMatchObject({
      'gateway-access': 'public',
    });
    expect(east.get('Namespace', 'partners')?.metadata.labels).toEqual(before);
    await expect(details(page, 'east https')).toBeVisible();
  });

  test('is restored from its address at home, with its clusters', async ({ page, demo }) => {
    await open(
      page,
      demo,
      '/gateway-fleet/attach?clusters=west&namespace=shop&kind=GRPCRoute&hostnames=grpc.example.com&show=open'
    );
    await expect(page.getByRole('combobox', { name: 'Namespace of the route' })).toHaveValue(
      'shop'
    );
    await expect(page.getByRole('button', { name: 'grpc.example.com' })).toBeVisible();
    await expect(page.getByText(/would accept this GRPCRoute in namespace shop/)).toBeVisible();
    await expect(answers(page).first()).toContainText('west');
    await expect(answers(page).filter({ hasText: 'east' })).toHaveCount(0);
    await page.reload();
    await expect(answers(page).first()).toContainText(/Would accept(?!,)/);
  });

  test('keeps the clusters in the address, so that it can be shared', async ({ page, demo }) => {
    await open(page, demo, '/gateway-fleet/attach');
    await expect(page).toHaveURL(/clusters=[^&]*east(\+|%20)[^&]*west/);
    await name(page, 'shop');
    await expect(page).toHaveURL(/namespace=shop/);
  });

  test('follows a label of the namespace by watch', async ({ page, demo }) => {
    await open(
      page,
      demo,
      '/c/east/fleet/attach?namespace=partners&hostnames=www.example.com&gateway=infra/public'
    );
    const https = page.locator('main tr[data-listener="east https"]');
    await expect(https).toContainText('Would refuse');
    await expect(page.getByText(/^0 of 7 listeners/)).toBeVisible();
    const { east } = demo.clusters;
    const partners = east.get('Namespace', 'partners')!;
    await byWatch(page, { cluster: 'east', plural: 'namespaces' }, async () => {
      east.apply({
        ...partners,
        metadata: { ...partners.metadata, labels: { 'gateway-access': 'public' } },
      });
      await expect(https).toContainText(/Would accept(?!,)/);
    });
    await expect(answers(page).first()).toHaveAttribute('data-listener', 'east https');
  });

  test('names an unreachable cluster and asks the others', async ({ page, demo }) => {
    await open(
      page,
      demo,
      '/c/east+dr-site+edge/fleet/attach?namespace=shop&hostnames=www.example.com'
    );
    await openStates(page);
    await expect(notice(page, 'dr-site')).toContainText('dr-site does not answer');
    await expect(notice(page, 'edge')).toContainText('not installed in edge');
    await page.keyboard.press('Escape');
    await expect(answers(page).first()).toContainText(/Would accept(?!,)/);
  });

  test('does not show a listener as open if no controller manages its Gateway', async ({
    page,
    demo,
  }) => {
    await open(page, demo, '/c/east/fleet/attach?namespace=partners&gateway=partners/partner-edge');
    const row = page.locator('main tr[data-listener="east https"]');
    await expect(row).toContainText('Would accept, not served');
    await expect(details(page, 'east https')).toContainText(
      'does not accept GatewayClass nginx-legacy'
    );
  });

  test('explains how a namespace that does not exist is evaluated', async ({ page, demo }) => {
    await open(
      page,
      demo,
      '/c/east/fleet/attach?namespace=not-yet&hostnames=app.internal.example.com'
    );
    await expect(page.getByText(/Namespace not-yet does not exist in east/)).toBeVisible();
    await expect(
      answers(page)
        .filter({ hasText: /Would accept(?!,)/ })
        .first()
    ).toBeVisible();
  });
});

test('If Namespaces were not read, the answer is Unknown and names the missing permission', async ({
  page,
  demo,
}) => {
  demo.clusters.east.setFault({
    kind: 'forbidden',
    rules: [{ resources: ['namespaces'], verbs: ['list', 'watch', 'get'] }],
  });
  await open(page, demo, '/c/east/fleet/attach?namespace=shop&gateway=infra/public&show=unknown');
  await expect(page.locator('main tr[data-listener="east https"]')).toContainText('Unknown');
  await expect(details(page, 'east https')).toContainText(/Namespace shop/);
});

test('If Namespaces may be got but not listed, the deciding one is read by name', async ({
  page,
  demo,
}) => {
  demo.clusters.east.setFault({
    kind: 'forbidden',
    rules: [{ resources: ['namespaces'], verbs: ['list', 'watch'] }],
  });
  await open(
    page,
    demo,
    '/c/east/fleet/attach?namespace=shop&hostnames=www.example.com&gateway=infra/public'
  );
  await expect(page.locator('main tr[data-listener="east https"]')).toContainText(
    /Would accept(?!,)/
  );
});

test('The pages of a Namespace and a Gateway link to the question', async ({ page, demo }) => {
  await open(page, demo, '/c/east/namespaces/shop');
  await action(page).click();
  await expect(page).toHaveURL(/\/c\/east\/fleet\/attach\?namespace=shop/);
  await expect(answers(page).first()).toBeVisible();
  await open(page, demo, '/c/east+west/fleet/gateways/infra/public');
  await action(page).click();
  await expect(page).toHaveURL(/\/c\/east\+west\/fleet\/attach\?gateway=infra%2Fpublic/);
  await expect(page.getByText('Which namespace is the route in?')).toBeVisible();
});

test.describe("Headlamp's own page of a Gateway", () => {
  // Headlamp's list of listeners lacks keys.
  test.use({ allowedLogs: { lines: [/unique "key" prop/] } });

  test('links to the question too', async ({ page, demo }) => {
    await open(page, demo, '/c/east/gateways/infra/public');
    await action(page).click();
    await expect(page).toHaveURL(/\/c\/east\/fleet\/attach\?gateway=infra%2Fpublic/);
  });
});
