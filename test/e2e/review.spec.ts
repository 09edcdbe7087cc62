import type { Page } from '@playwright/test';
import type { EmbeddedCluster } from '../../demo/cluster';
import { cluster } from './clusters';
import { applyButton, checkButton, reviewDialog } from './reviewPage';
import { expect, open, row, test } from './test';

const GATEWAYS = 'gateways.gateway.networking.k8s.io';
const ROUTES = 'httproutes.gateway.networking.k8s.io';
const ROUTE = '/c/east/fleet/httproutes/shop/closed';

// A route that the listener refuses, and the one change that opens the listener.
const CLOSED = `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: closed, namespace: shop }
spec:
  parentRefs: [{ name: gw-east, namespace: infra }]
  hostnames: [closed.example.com]
  rules: [{ backendRefs: [{ name: web, port: 80 }] }]
`;

function make(): EmbeddedCluster[] {
  const [east, west] = [cluster('east'), cluster('west')];
  east.apply(CLOSED);
  // The same Gateway and the same route, so that both clusters answer alike.
  const { name, namespace } = east.get(GATEWAYS, 'gw-east', 'infra')!.metadata;
  west.apply({ ...east.get(GATEWAYS, 'gw-east', 'infra')!, metadata: { name, namespace } });
  west.apply(CLOSED);
  return [east, west];
}

/** What the page sent that is not a GET, in its order: the access reviews, dry runs and writes. */
function recordWrites(page: Page): string[] {
  const writes: string[] = [];
  page.on('request', request => {
    const url = new URL(request.url());
    if (request.method() === 'GET' || !url.pathname.startsWith('/clusters/')) return;
    const dry = url.searchParams.get('dryRun') === 'All' ? ' (dry run)' : '';
    writes.push(`${request.method()} ${url.pathname.split('/').slice(3).join('/')}${dry}`);
  });
  return writes;
}

const REVIEW = 'POST apis/authorization.k8s.io/v1/selfsubjectaccessreviews';
const GATEWAY = 'apis/gateway.networking.k8s.io/v1/namespaces/infra/gateways/gw-east';

async function openReview(page: Page) {
  const button = page.locator('main').getByRole('button', { name: 'Review', exact: true }).first();
  await button.click();
  await expect(reviewDialog(page)).toBeVisible();
  return button;
}

function allowed(east: EmbeddedCluster) {
  return JSON.stringify(east.get(GATEWAYS, 'gw-east', 'infra')?.spec);
}

test.describe('The review of a fix', () => {
  test.use({ fleet: { make } });

  test('writes nothing but access reviews and dry runs before Apply, which heals the list', async ({
    page,
    demo,
  }) => {
    const { east } = demo.clusters;
    const writes = recordWrites(page);
    const before = allowed(east);
    await open(page, demo, ROUTE);
    await openReview(page);
    await expect(reviewDialog(page)).toContainText(
      'The owner of Gateway infra/gw-east, in cluster east'
    );
    await expect(reviewDialog(page).getByText('http://closed.example.com/')).toBeVisible();
    await expect(reviewDialog(page)).toContainText('shop/web:80 answers');
    await expect(applyButton(page)).toBeDisabled();
    await checkButton(page).click();
    await expect(reviewDialog(page)).toContainText('The server accepts the change.');
    expect(new Set(writes)).toEqual(new Set([REVIEW, `PATCH ${GATEWAY} (dry run)`]));
    expect(allowed(east)).toBe(before);
    writes.length = 0;

    await applyButton(page).click();
    await expect(reviewDialog(page)).toContainText(
      'The change of Gateway infra/gw-east in east is made.'
    );
    expect(writes.filter(write => write !== REVIEW)).toEqual([`PATCH ${GATEWAY}`]);
    await reviewDialog(page).getByRole('button', { name: 'Close' }).last().click();
    await expect(page.locator('main').getByText('Attached').first()).toBeVisible();
    await open(page, demo, '/c/east/fleet/routes');
    await expect(row(page, 'closed.example.com')).toContainText('Attached');
  });

  test('names the other cluster that answers differently after the fix', async ({ page, demo }) => {
    await open(page, demo, '/c/east+west/fleet/httproutes/shop/closed');
    await openReview(page);
    await expect(reviewDialog(page)).toContainText('New differences to other clusters');
    await expect(reviewDialog(page)).toContainText(/west still answers:\s*404, nothing matches/);
  });

  test('undoes what was applied, also after the dialog is closed', async ({ page, demo }) => {
    const { east } = demo.clusters;
    const before = allowed(east);
    await open(page, demo, ROUTE);
    await openReview(page);
    await checkButton(page).click();
    await applyButton(page).click();
    await expect(reviewDialog(page)).toContainText('is made.');
    expect(allowed(east)).not.toBe(before);
    await page.keyboard.press('Escape');
    await expect(reviewDialog(page)).toHaveCount(0);
    // The button that opened the review is gone with the problem.
    const undo = page.getByRole('button', { name: 'Undo' });
    await expect(undo).toBeFocused();
    await undo.click();
    await expect(page.getByText('in east is undone.')).toBeVisible();
    expect(allowed(east)).toBe(before);
    await expect(page.locator('main').getByText('Refused: namespace').first()).toBeVisible();
  });

  test('is complete with the keyboard alone, and gives the focus back', async ({ page, demo }) => {
    await open(page, demo, ROUTE);
    const button = page
      .locator('main')
      .getByRole('button', { name: 'Review', exact: true })
      .first();
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(reviewDialog(page).getByRole('heading', { level: 1 })).toBeFocused();
    await expect(reviewDialog(page).locator('.monaco-diff-editor')).toBeVisible();
    await expect(reviewDialog(page).getByText('http://closed.example.com/')).toBeVisible();
    const isFocused = () => checkButton(page).evaluate(node => node === document.activeElement);
    for (let steps = 0; steps < 40 && !(await isFocused()); steps += 1) {
      await page.keyboard.press('Tab');
    }
    await expect(checkButton(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(reviewDialog(page)).toHaveCount(0);
    await expect(button).toBeFocused();
  });

  test('fills a narrow window, without a sideways scroll', async ({ page, demo }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open(page, demo, ROUTE);
    await openReview(page);
    await expect(reviewDialog(page).getByText('http://closed.example.com/')).toBeVisible();
    await reviewDialog(page).getByText('The diff as text').click();
    expect((await reviewDialog(page).boundingBox())?.width).toBe(360);
    const overflow = await reviewDialog(page)
      .locator('.MuiDialogContent-root')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(overflow).toBe(0);
    await reviewDialog(page).getByRole('button', { name: 'Close' }).first().click();
    await expect(reviewDialog(page)).toHaveCount(0);
  });

  test('loses nothing when somebody changes the object between check and Apply', async ({
    page,
    demo,
  }) => {
    const { east } = demo.clusters;
    await open(page, demo, ROUTE);
    await openReview(page);
    await checkButton(page).click();
    await expect(reviewDialog(page)).toContainText('The server accepts the change.');
    const { metadata, ...gateway } = east.get(GATEWAYS, 'gw-east', 'infra')!;
    const { name, namespace } = metadata;
    east.apply({ ...gateway, metadata: { name, namespace, labels: { theirs: 'yes' } } });
    const theirs = allowed(east);
    await applyButton(page).click();
    await expect(reviewDialog(page)).toContainText(
      'Somebody changed Gateway infra/gw-east during the review. Nothing is written.'
    );
    await expect(reviewDialog(page).getByText('The diff as text')).toBeVisible();
    expect(allowed(east)).toBe(theirs);
    await expect(applyButton(page)).toBeDisabled();
    await checkButton(page).click();
    await applyButton(page).click();
    await expect(reviewDialog(page)).toContainText('is made.');
    expect(east.get(GATEWAYS, 'gw-east', 'infra')?.metadata.labels).toEqual({ theirs: 'yes' });
  });

  test("shows the server's own message when an admission rule refuses it", async ({
    page,
    demo,
  }) => {
    const message = 'admission webhook "edge.example.com" denied the request: ask the edge team';
    demo.clusters.east.setFault({ kind: 'admission', message });
    await open(page, demo, ROUTE);
    await openReview(page);
    await checkButton(page).click();
    await expect(reviewDialog(page)).toContainText('The server refuses the change');
    await expect(reviewDialog(page)).toContainText(message);
    await expect(applyButton(page)).toBeDisabled();
  });

  test('gives the text to hand on where the user has no permission', async ({ page, demo }) => {
    demo.clusters.east.setFault({
      kind: 'forbidden',
      rules: [{ resources: ['gateways'], verbs: ['patch'] }],
    });
    await open(page, demo, ROUTE);
    await openReview(page);
    await expect(reviewDialog(page)).toContainText(
      'You have no permission to patch Gateway infra/gw-east'
    );
    await expect(applyButton(page)).toHaveCount(0);
    await expect(checkButton(page)).toHaveCount(0);
    await expect(reviewDialog(page).getByRole('region', { name: 'Command' })).toContainText(
      'kubectl patch gateways.gateway.networking.k8s.io gw-east --namespace infra'
    );
    const message = reviewDialog(page).getByRole('region', { name: 'Message for the owner' });
    await expect(message).toContainText(ROUTE);
    await expect(message).toContainText('kubectl patch');
  });

  test('says first that Argo CD manages the object', async ({ page, demo }) => {
    const { east } = demo.clusters;
    const { metadata, ...gateway } = east.get(GATEWAYS, 'gw-east', 'infra')!;
    const { name, namespace } = metadata;
    const annotations = { 'argocd.argoproj.io/tracking-id': 'edge:Gateway:infra/gw-east' };
    east.apply({ ...gateway, metadata: { name, namespace, annotations } });
    await open(page, demo, ROUTE);
    await openReview(page);
    const notice = reviewDialog(page).getByRole('alert').first();
    await expect(notice).toContainText('Argo CD manages Gateway infra/gw-east (edge)');
    await expect(notice).toContainText('Change the manifest in the repository instead.');
    await expect(
      reviewDialog(page).getByRole('button', { name: 'Copy the YAML after the change' })
    ).toBeVisible();
    await reviewDialog(page).getByText('The diff as text').click();
    await expect(reviewDialog(page).getByRole('region', { name: /^Diff of/ })).toContainText(
      '+++ b/gateway-gw-east.yaml'
    );
  });
});

test.describe('The review of a new object', () => {
  const GRANTS = 'referencegrants.gateway.networking.k8s.io';
  const elsewhere = `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: elsewhere, namespace: infra }
spec:
  parentRefs: [{ name: gw-east }]
  rules: [{ backendRefs: [{ name: web, namespace: shop, port: 80 }] }]
`;
  test.use({
    fleet: {
      make: () => {
        const east = cluster('east');
        east.apply(elsewhere);
        return [east];
      },
    },
  });

  test('creates it, reports one that exists already, and undoes only its own', async ({
    page,
    demo,
  }) => {
    const { east } = demo.clusters;
    await open(page, demo, '/c/east/fleet/httproutes/infra/elsewhere');
    await openReview(page);
    await checkButton(page).click();
    await applyButton(page).click();
    await expect(reviewDialog(page)).toContainText('is made.');
    const [grant] = east.list(GRANTS, 'shop');
    expect(grant?.spec).toMatchObject({ from: [{ kind: 'HTTPRoute', namespace: 'infra' }] });
    await reviewDialog(page).getByRole('button', { name: 'Undo' }).click();
    await expect(reviewDialog(page)).toContainText('is undone.');
    expect(east.list(GRANTS, 'shop')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(reviewDialog(page)).toHaveCount(0);

    await openReview(page);
    const { name, namespace } = grant.metadata;
    const theirs = { from: [{ group: '', kind: 'Pod', namespace: 'x' }], to: [] };
    east.apply({ ...grant, spec: theirs, metadata: { name, namespace } });
    await checkButton(page).click();
    await expect(reviewDialog(page)).toContainText('exists already. Nothing is written.');
    expect(east.list(GRANTS, 'shop')[0]?.spec).toEqual(theirs);
    expect(east.get(ROUTES, 'elsewhere', 'infra')).toBeDefined();
  });
});

test.describe('The review of a fix with several changes', () => {
  // The redirect answers on the HTTPS listener too. Its fix makes two routes of this one.
  const looping = `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: infra }
spec:
  gatewayClassName: example-class
  listeners:
    - { name: http, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: All } } }
    - name: https
      port: 443
      protocol: HTTPS
      tls: { certificateRefs: [{ name: edge }] }
      allowedRoutes: { namespaces: { from: All } }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: loop, namespace: shop }
spec:
  parentRefs: [{ name: edge, namespace: infra }]
  hostnames: [loop.example.com]
  rules:
    - filters: [{ type: RequestRedirect, requestRedirect: { scheme: https, statusCode: 301 } }]
    - backendRefs: [{ name: web, port: 80 }]
`;
  const LOOP_PAGE = '/c/east/fleet/httproutes/shop/loop';
  const SHOP = 'apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes';
  const LOOPS = 'redirects requests to the URL that they already have';
  const specOf = (east: EmbeddedCluster, name: string) => east.get(ROUTES, name, 'shop')?.spec;
  const undo = (page: Page) => reviewDialog(page).getByRole('button', { name: 'Undo' });

  async function openChecked(page: Page): Promise<void> {
    await expect(page.locator('main')).toContainText(LOOPS);
    await openReview(page);
    await checkButton(page).click();
    await expect(reviewDialog(page)).toContainText('The server accepts the change.');
  }

  test.use({
    fleet: {
      make: () => {
        const east = cluster('east');
        east.apply(looping);
        return [east];
      },
    },
  });

  test('checks and makes them in their order, and undoes them from the last to the first', async ({
    page,
    demo,
  }) => {
    const { east } = demo.clusters;
    const before = specOf(east, 'loop');
    const writes = recordWrites(page);
    const sent = () => writes.splice(0).filter(write => write !== REVIEW);
    await open(page, demo, LOOP_PAGE);
    await openChecked(page);
    await expect(reviewDialog(page)).toContainText('Change of HTTPRoute shop/loop');
    await expect(reviewDialog(page)).toContainText('New object HTTPRoute shop/loop-redirect');
    expect(sent()).toEqual([`PATCH ${SHOP}/loop (dry run)`, `POST ${SHOP} (dry run)`]);
    expect([specOf(east, 'loop'), specOf(east, 'loop-redirect')]).toEqual([before, undefined]);

    await applyButton(page).click();
    await expect(reviewDialog(page)).toContainText('HTTPRoute shop/loop is changed.');
    await expect(reviewDialog(page)).toContainText('HTTPRoute shop/loop-redirect is created.');
    await expect(undo(page)).toBeEnabled();
    expect(sent()).toEqual([`PATCH ${SHOP}/loop`, `POST ${SHOP}`]);
    expect(specOf(east, 'loop')).toMatchObject({ parentRefs: [{ sectionName: 'https' }] });
    expect(specOf(east, 'loop-redirect')).toMatchObject({
      parentRefs: [{ sectionName: 'http' }],
      hostnames: ['loop.example.com'],
      rules: [{ filters: [{ type: 'RequestRedirect' }] }],
    });
    await expect(page.locator('main')).not.toContainText(LOOPS);

    await undo(page).click();
    await expect(reviewDialog(page)).toContainText(
      'The change of HTTPRoute shop/loop, HTTPRoute shop/loop-redirect in east is undone.'
    );
    expect(sent()).toEqual([
      `DELETE ${SHOP}/loop-redirect (dry run)`,
      `PATCH ${SHOP}/loop (dry run)`,
      `DELETE ${SHOP}/loop-redirect`,
      `PATCH ${SHOP}/loop`,
    ]);
    expect([specOf(east, 'loop'), specOf(east, 'loop-redirect')]).toEqual([before, undefined]);
    await expect(page.locator('main')).toContainText(LOOPS);
  });

  test('stops at the first that fails, says what is made and what not, and undoes that', async ({
    page,
    demo,
  }) => {
    const { east } = demo.clusters;
    const before = specOf(east, 'loop');
    await open(page, demo, LOOP_PAGE);
    await openChecked(page);
    east.setFault({
      kind: 'forbidden',
      rules: [{ resources: ['httproutes'], verbs: ['create'] }],
    });
    await applyButton(page).click();
    const said = reviewDialog(page).getByRole('alert');
    await expect(said.filter({ hasText: 'HTTPRoute shop/loop is changed.' })).toBeVisible();
    const failed = said.filter({ hasText: 'no permission to change HTTPRoute shop/loop-redirect' });
    await expect(failed).toContainText('cannot create resource "httproutes"');
    await expect(failed).not.toContainText('Nothing is written.');
    await expect(reviewDialog(page)).toContainText(
      'The change of HTTPRoute shop/loop in east is made.'
    );
    expect(specOf(east, 'loop')).not.toEqual(before);
    expect(specOf(east, 'loop-redirect')).toBeUndefined();

    await undo(page).click();
    await expect(reviewDialog(page)).toContainText(
      'The change of HTTPRoute shop/loop in east is undone.'
    );
    expect(specOf(east, 'loop')).toEqual(before);
  });

  test('writes nothing if the first fails', async ({ page, demo }) => {
    const { east } = demo.clusters;
    const before = specOf(east, 'loop');
    await open(page, demo, LOOP_PAGE);
    await openChecked(page);
    const writes = recordWrites(page);
    east.setFault({ kind: 'admission', message: 'ask the edge team' });
    await applyButton(page).click();
    await expect(reviewDialog(page)).toContainText(
      'The server refuses the change of HTTPRoute shop/loop. Nothing is written.'
    );
    expect(writes).toEqual([`PATCH ${SHOP}/loop`]);
    await expect(undo(page)).toHaveCount(0);
    expect([specOf(east, 'loop'), specOf(east, 'loop-redirect')]).toEqual([before, undefined]);
  });

  test('undoes no part of them if somebody changed one since', async ({ page, demo }) => {
    const { east } = demo.clusters;
    await open(page, demo, LOOP_PAGE);
    await openChecked(page);
    await applyButton(page).click();
    await expect(undo(page)).toBeEnabled();
    const { metadata, ...route } = east.get(ROUTES, 'loop', 'shop')!;
    const { name, namespace } = metadata;
    east.apply({ ...route, metadata: { name, namespace, labels: { theirs: 'yes' } } });
    const theirs = east.get(ROUTES, 'loop', 'shop');
    await undo(page).click();
    await expect(reviewDialog(page)).toContainText(
      'Not undone: somebody else changed HTTPRoute shop/loop since. Nothing is lost.'
    );
    expect(east.get(ROUTES, 'loop', 'shop')).toEqual(theirs);
    expect(specOf(east, 'loop-redirect')).toBeDefined();
  });
});
