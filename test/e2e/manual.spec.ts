import type { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import type { RunningDemo } from '../../demo/server/startDemo';
import { allRead, expect, open, test } from './test';

// The pictures of docs/manual that the README does not have. They are written to the test results,
// and to docs on request: UPDATE_SCREENSHOTS=1 npm run test:browser -- manual
const FOLDER = process.env.UPDATE_SCREENSHOTS ? 'docs/images/manual' : '.cache/screenshots';

const FLEET = '/c/east+west/fleet';

interface Picture {
  readonly name: string;
  readonly path: string;
  /** What the page must contain before the picture. */
  readonly shows: string | RegExp;
  /** Changes the clusters first. */
  readonly change?: (demo: RunningDemo) => void;
  /** What is clicked first, and the part of the page that is scrolled into view. */
  readonly ask?: RegExp;
  /** A field that is filled first, and its text. */
  readonly fill?: readonly [field: string, text: string];
  readonly view?: string;
}

// As after a release that never gets ready.
function unready({ clusters: { east } }: RunningDemo): void {
  east
    .list('EndpointSlice', 'shop')
    .filter(({ metadata }) => metadata.labels?.['kubernetes.io/service-name'] === 'cart')
    .forEach(slice => {
      const endpoints = slice.endpoints as ReadonlyArray<{ readonly conditions: object }>;
      const conditions = { ready: false, serving: false, terminating: false };
      east.apply({ ...slice, endpoints: endpoints.map(item => ({ ...item, conditions })) });
    });
}

const PICTURES: readonly Picture[] = [
  {
    name: 'findings',
    path: `${FLEET}/findings?finding=${encodeURIComponent(
      'NamespaceNotAllowed HTTPRoute shop/flash-sale .spec.parentRefs[0]'
    )}`,
    shows: 'The smallest change that fixes it',
  },
  {
    name: 'review',
    path: `${FLEET}/httproutes/shop/flash-sale`,
    shows: /hidden lines/,
    ask: /^Review$/,
  },
  {
    name: 'can-i-attach',
    path: `${FLEET}/attach?namespace=shop&hostnames=shop.example.com`,
    shows: /^Would accept/,
  },
  {
    name: 'trace-differs',
    path: `${FLEET}/trace?url=https://shop.example.com/&header=x-canary:+always`,
    shows: /^The clusters differ/,
  },
  {
    name: 'trace-redirect',
    path: '/c/staging/fleet/trace?url=http://status.staging.example.com/',
    shows: /^Redirects to/,
  },
  {
    name: 'trace-slash',
    path: '/c/west/fleet/trace?url=https://gifts.example.com/balance/',
    shows: 'Why not another',
  },
  {
    name: 'trace-shares',
    path: `${FLEET}/trace?url=https://www.example.com/`,
    shows: /^The clusters differ/,
  },
  {
    name: 'create-route',
    path: `${FLEET}/createroute?namespace=shop&name=summer&parent=infra/public/https&hostname=www.example.com&into=east`,
    fill: ['Path', '/summer'],
    shows: 'It takes requests from routes that exist:',
  },
  {
    name: 'trace-no-endpoint',
    path: `${FLEET}/trace?url=https://shop.example.com/cart`,
    shows: 'shop/cart:8080 answers',
    change: unready,
  },
  { name: 'gateway-classes', path: `${FLEET}/gatewayclasses`, shows: 'envoy-public' },
  { name: 'gateways', path: `${FLEET}/gateways`, shows: 'partner-edge' },
  {
    name: 'who-may-attach',
    path: `${FLEET}/gateways/infra/public?tab=who&listener=pay`,
    shows: /namespaces may attach/,
    view: 'main [role="tablist"]',
  },
  { name: 'listener-sets', path: `${FLEET}/listenersets`, shows: 'search-preview' },
  { name: 'policies', path: `${FLEET}/policies`, shows: 'ReferenceGrant' },
  {
    name: 'not-served',
    path: '/c/east/fleet/httproutes/identity/login',
    shows: /not served/,
  },
  {
    name: 'hostname-taken',
    path: '/c/east/fleet/grpcroutes/payments/ledger',
    shows: 'Precedence',
    view: 'main [role="tablist"]',
  },
  {
    name: 'policies-of-a-route',
    path: '/c/east/fleet/httproutes/shop/loyalty?tab=policies',
    shows: 'inherited',
    view: 'main [role="tablist"]',
  },
  {
    name: 'warnings',
    path: `${FLEET}/findings?severity=warning`,
    shows: 'BackendTLSMissing',
  },
  {
    name: 'service',
    path: '/c/east+west/services/shop/storefront',
    shows: 'Reaches it',
    ask: /^Show the routes/,
    view: '[data-testid="gateway-fleet-section"]',
  },
  {
    name: 'namespace',
    path: '/c/east+west/namespaces/checkout',
    shows: 'Routes from here',
    ask: /^Show the Gateways/,
    view: '[data-testid="gateway-fleet-section"]',
  },
  { name: 'project', path: '/project/webshop', shows: 'flash-sale', ask: /^Gateway Fleet/ },
  {
    name: 'settings',
    path: '/settings/plugins/headlamp-gateway-fleet',
    shows: 'Clusters chosen at home',
  },
];

async function ask(page: Page, name: RegExp): Promise<void> {
  const asked = page.locator('main').getByRole('button', { name });
  const tab = page.getByRole('tab', { name });
  await asked.or(tab).first().click();
}

test.describe('The pictures of the manual show the demo', () => {
  test.beforeAll(() => mkdirSync(FOLDER, { recursive: true }));
  for (const { name, path, shows, change, ask: asked, fill, view } of PICTURES) {
    test(name, async ({ page, demo }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      change?.(demo);
      await open(page, demo, path);
      if (asked !== undefined) await ask(page, asked);
      if (fill !== undefined) await page.getByRole('textbox', { name: fill[0] }).fill(fill[1]);
      await expect(page.getByText(shows).filter({ visible: true }).first()).toBeVisible();
      await expect(page.getByText(/^(Waiting for|Still)/)).toHaveCount(0);
      await allRead(page);
      if (view !== undefined) {
        await page
          .locator(view)
          .first()
          .evaluate(element => element.scrollIntoView({ block: 'start' }));
      }
      await page.screenshot({ path: `${FOLDER}/${name}.png` });
    });
  }
});
