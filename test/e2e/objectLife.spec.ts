import type { Page } from '@playwright/test';
import { cluster, route } from './clusters';
import { expect, open, test } from './test';

const GATEWAYS = 'gateways.gateway.networking.k8s.io';
const ROUTES = 'httproutes.gateway.networking.k8s.io';
const GATEWAY = '/c/east/fleet/gateways/infra/gw-east';
const ROUTE = '/c/east/fleet/httproutes/shop/route-east';

const two = { make: () => [cluster('east'), cluster('west')] };

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}

test.describe('An object that is deleted while its page is open', () => {
  test.use({ fleet: two });

  test('is marked as deleted, without actions, and comes back when it is created anew', async ({
    page,
    demo,
  }) => {
    const { east } = demo.clusters;
    await open(page, demo, GATEWAY);
    await expect(button(page, 'Edit')).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Routes' })).toBeVisible();
    const gateway = east.get(GATEWAYS, 'gw-east', 'infra')!;
    east.delete(GATEWAYS, 'gw-east', 'infra');
    const main = page.locator('main');
    await expect(main.getByText('Gateway infra/gw-east was deleted.')).toBeVisible();
    await expect(main.getByRole('heading', { name: 'Last known state' })).toBeVisible();
    await expect(main.getByRole('region', { name: 'Last known state' })).toContainText(
      'gatewayClassName: example-class'
    );
    await expect(page.getByRole('tab')).toHaveCount(0);
    await expect(button(page, 'Edit')).toHaveCount(0);
    await expect(button(page, 'Delete')).toHaveCount(0);
    const { name, namespace } = gateway.metadata;
    east.apply({ ...gateway, metadata: { name, namespace } });
    await expect(page.getByRole('tab', { name: 'Routes' })).toBeVisible();
    await expect(button(page, 'Edit')).toBeVisible();
    await expect(main.getByText(/was deleted/)).toHaveCount(0);
  });

  test('has no answer above its page any more', async ({ page, demo }) => {
    await open(page, demo, ROUTE);
    await expect(page.getByRole('tab', { name: 'Attachment' })).toBeVisible();
    demo.clusters.east.delete(ROUTES, 'route-east', 'shop');
    await expect(page.getByText('HTTPRoute shop/route-east was deleted.')).toBeVisible();
    await expect(page.getByRole('tab')).toHaveCount(0);
    await expect(page.getByText(/is accepted by/)).toHaveCount(0);
  });
});

test.describe('An object that never existed', () => {
  test.use({ fleet: two });

  test('does not exist, and appears when it is created', async ({ page, demo }) => {
    await open(page, demo, '/c/east/fleet/httproutes/shop/later');
    const main = page.locator('main');
    await expect(main.getByText('HTTPRoute shop/later does not exist in east.')).toBeVisible();
    await expect(main.getByText(/was deleted/)).toHaveCount(0);
    demo.clusters.east.apply(route('later'));
    await expect(page.getByRole('tab', { name: 'Attachment' })).toBeVisible();
    await expect(button(page, 'Edit')).toBeVisible();
  });
});

test.describe('After the API server has ended a watch', () => {
  test.use({ fleet: two });

  test('the page and its editor have the current version, and saving works', async ({
    page,
    demo,
  }) => {
    const { east } = demo.clusters;
    // The second cluster of the URL shows that the edit goes to the object's own.
    await open(page, demo, '/c/east+west/fleet/httproutes/shop/route-east?tab=conditions');
    await expect(page.getByText('www.example.com').first()).toBeVisible();
    // A socket that breaks before it has brought anything may have been refused.
    await page.waitForTimeout(2_000);
    east.endWatches();
    const current = east.get(ROUTES, 'route-east', 'shop')!;
    east.apply({
      ...current,
      spec: { ...(current.spec as object), hostnames: ['new.example.com'] },
      metadata: { ...current.metadata, labels: { changed: 'later' } },
    });
    await expect(page.getByText('new.example.com').first()).toBeVisible();
    await expect(page.getByText('changed: later')).toBeVisible();
    await button(page, 'Edit').click();
    const editor = page.locator('.monaco-editor').first();
    const { resourceVersion } = east.get(ROUTES, 'route-east', 'shop')!.metadata;
    await expect(editor).toContainText('new.example.com');
    await expect(editor).toContainText(`${resourceVersion}`);
    await page.getByLabel('Use minimal editor').click();
    const text = page.locator('textarea').filter({ hasText: 'new.example.com' });
    const yaml = await text.inputValue();
    await text.fill(yaml.replace('new.example.com', 'saved.example.com'));
    await button(page, 'Save & Apply').click();
    await expect
      .poll(() => east.get(ROUTES, 'route-east', 'shop')?.spec)
      .toMatchObject({ hostnames: ['saved.example.com'] });
    await expect(page.getByText('saved.example.com').first()).toBeVisible();
    expect(demo.clusters.west.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
  });
});
