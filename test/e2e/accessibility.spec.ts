import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { allRead, expect, open, openStates, test } from './test';
import { drawn } from './topologyPage';

const PAGES: ReadonlyArray<readonly [path: string, there: (page: Page) => Promise<void>]> = [
  ...[
    'overview',
    'findings',
    'gatewayclasses',
    'gateways',
    'listenersets',
    'routes',
    'policies',
    'multicluster',
  ].map(name => [`/c/east+west/fleet/${name}`, (page: Page) => content(page, name)] as const),
  ['/c/east+west/fleet/attach?namespace=partners&hostnames=www.example.com', table],
  ['/c/east/fleet/attach?namespace=shop&hostnames=www.example.com&others=all', table],
  ['/c/east+west/fleet/findings?finding=NamespaceNotAllowed', panel],
  [
    '/c/east+west+dr-site/fleet/trace?url=https://shop.example.com/&header=x-canary:+always',
    answer,
  ],
  ['/c/east/fleet/trace?url=https://shop.example.com/api/catalog&header=x-key', answer],
  [
    '/c/east+west/fleet/createroute?namespace=partners&name=web&parent=infra/public/https&hostname=www.example.com&into=east',
    form,
  ],
  ['/c/east/fleet/createroute?kind=HTTPRoute&namespace=shop&name=storefront&edit=east', form],
  ['/c/east+west/fleet/topology', drawn],
  ['/c/east+west/fleet/topology?show=table', table],
  ['/c/east+west/fleet/httproutes/shop/flash-sale', tabs],
  ['/c/east+west/fleet/httproutes/shop/flash-sale?tab=topology', drawn],
  ['/c/east/fleet/gateways/infra/public?tab=who', tabs],
  ['/c/east+west/fleet/gateways/infra/public', openListener],
  ['/c/east/fleet/listenersets/search/search-preview', tabs],
  ['/c/east/fleet/referencegrants/payments/checkout-to-ledger', tabs],
  ['/c/east/fleet/gatewayclasses/envoy-public', tabs],
];

async function content(page: Page, name: string): Promise<void> {
  if (name === 'overview') {
    await expect(page.getByRole('link', { name: /^How to fix it/ }).first()).toBeVisible();
  } else await table(page);
}

async function table(page: Page): Promise<void> {
  await expect(page.locator('main tbody td').first()).toBeVisible();
}

async function panel(page: Page): Promise<void> {
  await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible();
}

async function openListener(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'https', exact: true }).click();
  await expect(page.getByText('TLS mode')).toBeVisible();
}

async function form(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'The route as YAML' })).toBeAttached();
  await expect(page.locator('main [data-cluster]').first()).toContainText(/Attached|Refused/);
}

async function answer(page: Page): Promise<void> {
  await expect(page.locator('main [data-answer]').first()).toBeVisible();
}

async function tabs(page: Page): Promise<void> {
  await expect(page.getByRole('tab').first()).toBeVisible();
}

// Headlamp's own pages, in which the plugin owns only one part.
const PARTS: ReadonlyArray<readonly [path: string, part: string, show: RegExp]> = [
  ['/c/east+west/services/shop/storefront', 'gateway-fleet-section', /^Show the routes/],
  ['/c/east+west+edge/namespaces/checkout', 'gateway-fleet-section', /^Show the Gateways/],
  ['/c/east+west/httproutes/shop/flash-sale', 'gateway-fleet-section', /^Show the findings/],
  ['/c/east+west/gateways/infra/public', 'gateway-fleet-section', /^Show the findings/],
  ['/project/webshop', 'gateway-fleet-project', /^Gateway Fleet/],
];

async function violationsIn(page: Page, part: string) {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`No page breaks a rule of WCAG A or AA in the ${theme} theme`, () => {
    for (const [path, there] of PAGES) {
      test(path, async ({ page, demo }) => {
        await page.addInitScript(
          name => localStorage.setItem('headlampThemePreference', name),
          theme
        );
        await open(page, demo, path);
        await there(page);
        await allRead(page);
        expect(await violationsIn(page, 'main')).toEqual([]);
      });
    }
  });

  test.describe(`What a list opens breaks no rule in the ${theme} theme`, () => {
    test('the state of the clusters, and the rest of a cell', async ({ page, demo }) => {
      await page.addInitScript(
        name => localStorage.setItem('headlampThemePreference', name),
        theme
      );
      await open(page, demo, '/gateway-fleet/gateways?filter=identity');
      await expect(page.getByRole('button', { name: /^1 more/ }).first()).toBeVisible();
      await openStates(page);
      expect(await violationsIn(page, '[role="dialog"]')).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      expect(await violationsIn(page, 'main')).toEqual([]);
      await page
        .getByRole('button', { name: /^1 more/ })
        .first()
        .click();
      expect(await violationsIn(page, '[role="dialog"]')).toEqual([]);
    });
  });

  test.describe(`The review of a fix breaks no rule in the ${theme} theme`, () => {
    // Each analysis loads axe once more, of which the loader of the editor takes notice.
    test.use({ allowedLogs: { lines: [/Duplicate definition of module 'axe-core'/] } });

    test('before and after the check, and as a notice', async ({ page, demo }) => {
      await page.addInitScript(
        name => localStorage.setItem('headlampThemePreference', name),
        theme
      );
      await open(page, demo, '/c/east+west/fleet/httproutes/shop/flash-sale');
      await page.locator('main').getByRole('button', { name: 'Review' }).first().click();
      const dialog = page.getByRole('dialog', { name: 'Review the fix' });
      await expect(dialog.getByText(/hidden lines/).first()).toBeVisible();
      await expect(dialog.getByText('Findings that are solved')).toBeVisible();
      await dialog.getByText('The diff as text').click();
      expect(await violationsIn(page, '[role="dialog"]')).toEqual([]);
      await dialog.getByRole('button', { name: 'Check with the server' }).click();
      await dialog.getByRole('button', { name: 'Apply', exact: true }).click();
      await expect(dialog.getByRole('button', { name: 'Undo' })).toBeVisible();
      expect(await violationsIn(page, '[role="dialog"]')).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
      expect(await violationsIn(page, '.MuiSnackbar-root')).toEqual([]);
    });
  });

  test.describe(`The Overview breaks no rule in the ${theme} theme`, () => {
    test('while one cluster of two is read', async ({ page, demo }) => {
      demo.clusters.west.setFault({ kind: 'slow', delayMs: 600_000 });
      await page.addInitScript(
        name => localStorage.setItem('headlampThemePreference', name),
        theme
      );
      await open(page, demo, '/c/east+west/fleet/overview');
      await expect(page.getByRole('link', { name: /^How to fix it/ }).first()).toBeVisible();
      await expect(page.getByText('Waiting for its answer')).toBeVisible();
      expect(await violationsIn(page, 'main')).toEqual([]);
    });

    test('with the details of a cluster, and with a search', async ({ page, demo }) => {
      await page.addInitScript(
        name => localStorage.setItem('headlampThemePreference', name),
        theme
      );
      await open(page, demo, '/gateway-fleet/overview');
      await page.locator('main button[data-cluster="dr-site"]').click();
      await expect(page.getByText('Unreachable for')).toBeVisible();
      expect(await violationsIn(page, '[role="dialog"]')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('combobox', { name: /^Find a hostname/ }).fill('shop');
      await expect(page.getByRole('option').first()).toBeVisible();
      expect(await violationsIn(page, '[role="listbox"]')).toEqual([]);
    });
  });

  test.describe(`No part of Headlamp's pages breaks a rule in the ${theme} theme`, () => {
    // Headlamp's list of a Gateway's listeners lacks keys.
    test.use({ allowedLogs: { lines: [/unique "key" prop/] } });

    for (const [path, part, show] of PARTS) {
      test(path, async ({ page, demo }) => {
        await page.addInitScript(
          name => localStorage.setItem('headlampThemePreference', name),
          theme
        );
        await open(page, demo, path);
        const place = page.getByTestId(part);
        if (part === 'gateway-fleet-project') {
          await page.getByRole('tab', { name: show }).click();
          await drawn(page);
        } else {
          await place.getByRole('button', { name: show }).click();
        }
        await expect(place.getByRole('cell').or(place.getByRole('group')).first()).toBeVisible();
        expect(await violationsIn(page, `[data-testid="${part}"]`)).toEqual([]);
      });
    }
  });
}
