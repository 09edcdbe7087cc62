import type { Page } from '@playwright/test';
import { byWatch } from './byWatch';
import { expect, open, test } from './test';

const PAGE = '/c/east+west+edge+dr-site/fleet/trace';

function answers(page: Page) {
  return page.locator('main [data-answer]:visible');
}

function field(page: Page) {
  return page.getByRole('textbox', { name: 'URL or curl command' });
}

test('Trace is in the sidebar, and works with the keyboard alone', async ({ page, demo }) => {
  await open(page, demo, '/c/east+west/fleet/overview');
  await page.getByRole('button', { name: 'Trace', exact: true }).click();
  await field(page).focus();
  await page.keyboard.type('https://shop.example.com/cart');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 clusters give the same answer.')).toBeVisible();
  const [first] = await answers(page).all();
  await expect(first!).toContainText('shop/cart:8080 answers');
  const summary = first!.getByRole('button').first();
  await expect(summary).toHaveAttribute('aria-expanded', 'true');
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(summary).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  const way = page.getByRole('list', { name: 'The way of the request' });
  await expect(way.getByRole('link', { name: 'HTTPRoute shop/cart' }).first()).toBeVisible();
  await expect(page).toHaveURL(/\/c\/east\+west\/fleet\/trace\?.*url=https%3A%2F%2Fshop/);
});

test('One cluster that differs is said first; clusters without an answer are named', async ({
  page,
  demo,
}) => {
  await open(page, demo, `${PAGE}?url=https://shop.example.com/&header=x-canary:+always`);
  await expect(page.getByText('The clusters differ: backends and their shares.')).toBeVisible();
  await expect(page.locator('[data-answer="east infra/public"]')).toContainText(
    'shop/storefront-canary:80 answers'
  );
  await expect(page.locator('[data-answer="west infra/public"]')).toContainText(
    'shop/storefront:80 answers'
  );
  await expect(page.getByText('No answer from dr-site.')).toBeVisible();
  await expect(page.getByText('Without the Gateway API: edge.')).toBeVisible();
});

test('The token of a pasted curl command never leaves the field', async ({ page, demo }) => {
  await open(page, demo, PAGE);
  const sent: string[] = [];
  page.on('request', request => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await field(page).fill(
    "curl https://shop.example.com/ \\\n -H 'x-canary: always' \\\n -H 'Authorization: Bearer s3cret'"
  );
  await page.keyboard.press('Enter');
  await expect(page.getByText('shop/storefront-canary:80 answers')).toBeVisible();
  await expect(page).toHaveURL(/header=x-canary%3A\+always&header=Authorization/);
  await expect(page.getByText(/^Stays on this page/)).toBeVisible();
  const kept = await page.evaluate(() => `${location.href}${JSON.stringify(localStorage)}`);
  expect(kept).not.toContain('s3cret');
  expect(sent.join()).not.toContain('s3cret');
});

test('The answer follows a change by watch', async ({ page, demo }) => {
  await open(page, demo, '/c/east/fleet/trace?url=https://shop.example.com/cart');
  await expect(page.getByText('shop/cart:8080 answers')).toBeVisible();
  const { east } = demo.clusters;
  const route = east.get('HTTPRoute', 'cart', 'shop')!;
  await byWatch(page, { cluster: 'east', plural: 'httproutes' }, async () => {
    east.apply({ ...route, spec: { ...(route.spec as object), hostnames: ['moved.example.com'] } });
    await expect(answers(page).first()).toContainText('shop/storefront:80');
  });
});

test('Rules and objects lead to a request that is made from them', async ({ page, demo }) => {
  await open(page, demo, '/c/east+west/fleet/httproutes/shop/storefront?tab=rules');
  await page.getByRole('link', { name: 'Try rule 2' }).click();
  await expect(field(page)).toHaveValue('https://www.example.com/');
  await expect(
    page.getByText('In west, another rule takes it: rule 1 of shop/storefront.')
  ).toBeVisible();
  await open(page, demo, '/c/east+west/fleet/gateways/infra/public');
  await page.locator('main').getByRole('button', { name: 'Trace', exact: true }).click();
  await expect(page).toHaveURL(/\/c\/east\+west\/fleet\/trace\?.*gateway=infra%2Fpublic/);
  await expect(answers(page).first()).toBeVisible();
});
