import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import type { EmbeddedCluster } from '../../demo/cluster';
import {
  clusterRow,
  fillFilters,
  fillGrpcRule,
  FILTERED_RULES,
  GRPC_RULES,
  mainButton,
  shownYaml,
} from './createRoutePage';
import { expect, open, test } from './test';

// A browser logs what a server refuses.
test.use({ allowedLogs: { lines: [/responded with a status of (409|422)/] } });

const FORM = '/c/east+west/fleet/createroute';
const ONE = '/c/east/fleet/createroute';
const ROUTE_PATH = /\/(httproutes|grpcroutes)(\/|$)/;

/** What was written to a cluster, other than access reviews. `?` marks a dry run. */
function written({ requests }: EmbeddedCluster): string[] {
  return requests
    .filter(({ method, path }) => method !== 'GET' && !path.includes('authorization.k8s.io'))
    .map(({ method, path, query }) => {
      const name = ROUTE_PATH.test(path) ? path.split('/').slice(-2).join('/') : path;
      return `${method} ${name}${query.get('dryRun') === 'All' ? '?' : ''}`;
    });
}

/** The rules in the editor. */
async function shownRules(page: Page): Promise<unknown> {
  return (parse(await shownYaml(page)) as { spec: { rules: unknown } }).spec.rules;
}

async function typeYaml(page: Page, change: (text: string) => string): Promise<void> {
  const text = change(await shownYaml(page));
  const editor = page.getByRole('textbox', { name: 'The route as YAML' });
  await editor.focus();
  await page.keyboard.press('Control+A');
  // Typed text would be indented by the editor once more.
  await page.evaluate(value => {
    const data = new DataTransfer();
    data.setData('text/plain', value);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    );
  }, text);
}

async function chooseListener(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Add a listener' }).click();
  await page.getByRole('option', { name: text }).first().click();
}

test.describe('A new route', () => {
  test('is made by the form only, judged before it is written, and created in one cluster of two', async ({
    page,
    demo,
  }) => {
    const { east, west } = demo.clusters;
    west.setFault({
      kind: 'forbidden',
      rules: [{ resources: ['httproutes'], verbs: ['create'] }],
    });
    await open(page, demo, '/c/east+west/fleet/routes');
    await page.locator('main').getByRole('link', { name: 'Create route' }).click();
    await expect(page.getByRole('heading', { name: 'Create route' })).toBeVisible();
    const namespace = page.getByRole('combobox', { name: 'Namespace of the route' });
    await namespace.fill('partners');
    await namespace.press('Enter');
    await page.getByRole('textbox', { name: 'Name' }).fill('new-shop');
    const hostnames = page.getByRole('combobox', { name: 'Hostnames' });
    await hostnames.fill('new.example.com');
    await hostnames.press('Enter');

    const listener = page.getByRole('combobox', { name: 'Add a listener' });
    await listener.fill('infra/public/https');
    await listener.press('Enter');
    await expect(clusterRow(page, 'east')).toContainText('Refused: namespace');
    await expect(clusterRow(page, 'west')).toContainText('Refused: namespace');

    await page.getByRole('button', { name: 'Remove infra/public › https' }).click();
    await namespace.fill('shop');
    await namespace.press('Enter');
    await chooseListener(page, 'infra/public › https');
    await expect(clusterRow(page, 'east')).toContainText('Attached');

    await mainButton(page, 'Backend').click();
    const service = page.getByRole('combobox', { name: 'Service' });
    await service.fill('storefront');
    await expect(page.getByRole('combobox', { name: 'Port' })).toHaveValue('80');

    await page.getByRole('checkbox', { name: 'Create in east' }).check();
    await page.getByRole('checkbox', { name: 'Create in west' }).check();
    await expect(page).toHaveURL(/into=east(\+|%20)west/);
    expect([...written(east), ...written(west)]).toEqual([]);

    await mainButton(page, 'Check with the server').click();
    await expect(clusterRow(page, 'east')).toContainText('east would accept it.');
    await expect(clusterRow(page, 'west')).toContainText('You may not create it in west');
    expect(written(east)).toEqual(['POST shop/httproutes?']);
    expect(written(west)).toEqual(['POST shop/httproutes?']);

    await mainButton(page, 'Create in 2 clusters').click();
    await expect(clusterRow(page, 'east')).toContainText('Created in east.');
    await expect(clusterRow(page, 'west')).toContainText('kubectl create');
    expect(written(east)).toEqual(['POST shop/httproutes?', 'POST shop/httproutes']);
    await expect(mainButton(page, 'Create in west')).toBeVisible();

    await clusterRow(page, 'east').getByRole('link', { name: 'Show the object' }).click();
    await expect(page.getByRole('heading', { name: /new-shop/ }).first()).toBeVisible();
  });

  test('names the requests that it takes from routes that exist', async ({ page, demo }) => {
    await open(
      page,
      demo,
      `${FORM}?namespace=shop&name=new&parent=infra/public/https&hostname=www.example.com`
    );
    await page.getByRole('textbox', { name: 'Path' }).fill('/brand-new');
    const east = clusterRow(page, 'east');
    await expect(east).toContainText('It takes requests from routes that exist:');
    await expect(east.getByRole('link', { name: /https:\/\/www\.example\.com/ })).toBeVisible();
    await expect(east).toContainText('from HTTPRoute shop/storefront');
  });

  test('that exists already is not created again', async ({ page, demo }) => {
    const { east } = demo.clusters;
    await open(page, demo, '/c/east/fleet/createroute?namespace=shop&name=storefront');
    await expect(clusterRow(page, 'east')).toContainText(
      'exists already, so it cannot be created.'
    );
    await mainButton(page, 'Create in east').click();
    await expect(clusterRow(page, 'east')).toContainText('Nothing is written.');
    expect(written(east)).toEqual(['POST shop/httproutes']);
    await clusterRow(page, 'east').getByRole('link', { name: 'Edit it' }).click();
    await expect(page.getByRole('heading', { name: /^Edit HTTPRoute/ })).toBeVisible();
  });

  test('keeps a field that the form does not know, and says why a text is no YAML', async ({
    page,
    demo,
  }) => {
    await open(page, demo, `${FORM}?namespace=shop&name=new&parent=infra/public/https`);
    await expect(page.getByRole('textbox', { name: 'The route as YAML' })).toBeAttached();
    await typeYaml(page, text => text.replace('spec:', 'spec:\n  x-unknown: [kept]'));
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('renamed');
    await expect.poll(() => shownYaml(page)).toContain('name: renamed');
    expect(await shownYaml(page)).toContain('x-unknown');

    await typeYaml(page, text => text.replace('metadata:', 'metadata: ['));
    await expect(page.getByText(/^The YAML cannot be read from line 3 on/)).toBeVisible();
    await expect(name).toHaveValue('renamed');
    await expect(name).toBeDisabled();
    await expect(mainButton(page, 'Check with the server')).toBeDisabled();
    await typeYaml(page, text => text.replace('metadata: [', 'metadata:'));
    await expect(name).toBeEnabled();

    // By keyboard alone: Tab leaves the editor.
    const editor = page.getByRole('textbox', { name: 'The route as YAML' });
    await editor.focus();
    await page.keyboard.press('Shift+Tab');
    await expect(editor).not.toBeFocused();
    expect(await shownYaml(page)).not.toContain('\t');
  });

  test('has the filters that the form offers, and is created exactly so', async ({
    page,
    demo,
  }) => {
    const { east } = demo.clusters;
    await open(page, demo, `${ONE}?namespace=shop&name=filtered&parent=infra/public/https`);
    await fillFilters(page);
    await expect.poll(() => shownRules(page)).toEqual(FILTERED_RULES);
    await mainButton(page, 'Create in east').click();
    await expect(clusterRow(page, 'east')).toContainText('Created in east.');
    expect(east.get('httproutes', 'filtered', 'shop')).toMatchObject({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
    });
    expect(east.get('httproutes', 'filtered', 'shop')?.spec).toEqual({
      parentRefs: [{ name: 'public', sectionName: 'https', namespace: 'infra' }],
      rules: FILTERED_RULES,
    });
  });

  test('can be a GRPCRoute, of which the form asks a service and a method', async ({
    page,
    demo,
  }) => {
    const { east } = demo.clusters;
    east.apply(`
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { ports: [{ port: 80 }] }
`);
    await open(
      page,
      demo,
      `${ONE}?namespace=shop&name=calls&hostname=calls.example.com&parent=infra/public/https`
    );
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('GRPCRoute');
    await fillGrpcRule(page);
    await expect.poll(() => shownRules(page)).toEqual(GRPC_RULES);
    await expect(clusterRow(page, 'east')).toContainText('Attached');
    await mainButton(page, 'Create in east').click();
    await expect(clusterRow(page, 'east')).toContainText('Created in east.');
    expect(written(east)).toEqual(['POST shop/grpcroutes']);
    expect(east.get('grpcroutes', 'calls', 'shop')?.spec).toEqual({
      parentRefs: [{ name: 'public', sectionName: 'https', namespace: 'infra' }],
      hostnames: ['calls.example.com'],
      rules: GRPC_RULES,
    });
  });

  test('starts from a Namespace, a Gateway and an answer of Can I attach?', async ({
    page,
    demo,
  }) => {
    await open(page, demo, '/c/east/namespaces/shop');
    await mainButton(page, 'Create route').click();
    await expect(page.getByRole('combobox', { name: 'Namespace of the route' })).toHaveValue(
      'shop'
    );
    await open(page, demo, '/c/east/fleet/gateways/infra/public');
    await mainButton(page, 'Create route').click();
    await expect(mainButton(page, 'Remove infra/public')).toBeVisible();
    await open(
      page,
      demo,
      '/c/east+west/fleet/attach?namespace=shop&hostnames=www.example.com&show=open'
    );
    // Both clusters have answered.
    const answer = page.locator('main tr[data-details="east+west https"]');
    await answer.getByRole('link', { name: 'Create route' }).first().click();
    await expect(mainButton(page, 'Remove infra/public › https')).toBeVisible();
    await expect(page.getByRole('button', { name: 'www.example.com' })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'Create in west' })).toBeChecked();
  });
});

test.describe('A route that exists', () => {
  test('is edited in the same form, and only what changed is sent', async ({ page, demo }) => {
    const { east } = demo.clusters;
    await open(page, demo, '/c/east+west/fleet/httproutes/shop/storefront');
    await mainButton(page, 'Edit in the form').click();
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('storefront');
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeDisabled();
    await expect(mainButton(page, 'Save')).toBeDisabled();
    await page.getByRole('textbox', { name: 'Path' }).first().fill('/start');
    await expect(mainButton(page, 'Save')).toBeEnabled();
    expect(written(east)).toEqual([]);
    await mainButton(page, 'Save').click();
    await expect(clusterRow(page, 'east')).toContainText('Saved in east.');
    expect(written(east)).toEqual(['PATCH httproutes/storefront']);
    await expect(page.getByText('Nothing is changed yet.')).toBeVisible();
  });

  test('keeps both changes if somebody else was faster', async ({ page, demo }) => {
    const { east } = demo.clusters;
    await open(
      page,
      demo,
      '/c/east/fleet/createroute?kind=HTTPRoute&namespace=shop&name=storefront&edit=east'
    );
    const path = page.getByRole('textbox', { name: 'Path' }).first();
    await path.fill('/mine');
    const object = east.get('httproutes', 'storefront', 'shop');
    east.apply({
      ...object,
      spec: { ...(object?.spec as object), hostnames: ['theirs.example.com'] },
    } as never);
    await mainButton(page, 'Save').click();
    await expect(clusterRow(page, 'east')).toContainText('Somebody changed HTTPRoute');
    await expect(page.getByText('Somebody else changed this:')).toBeVisible();
    await expect(path).toHaveValue('/mine');
    await mainButton(page, 'Take over the other changes').click();
    await expect(path).toHaveValue('/mine');
    await expect(page.getByRole('button', { name: 'theirs.example.com' })).toBeVisible();
    await mainButton(page, 'Save').click();
    await expect(clusterRow(page, 'east')).toContainText('Saved in east.');
  });

  test('stays as it is where admission refuses, with the server’s own words', async ({
    page,
    demo,
  }) => {
    const { east } = demo.clusters;
    east.setFault({ kind: 'admission', message: 'the policy of the team forbids it' });
    await open(
      page,
      demo,
      '/c/east/fleet/createroute?kind=HTTPRoute&namespace=shop&name=storefront&edit=east'
    );
    await page.getByRole('textbox', { name: 'Path' }).first().fill('/mine');
    await mainButton(page, 'Check with the server').click();
    await expect(clusterRow(page, 'east')).toContainText('the policy of the team forbids it');
    expect(written(east)).toEqual(['PATCH httproutes/storefront?']);
  });
});
