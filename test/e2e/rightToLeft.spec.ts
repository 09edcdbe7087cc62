import type { Page } from '@playwright/test';
import { expect, open, row, test } from './test';
import { drawn } from './topologyPage';

// Headlamp has no such language yet, so the test turns the page.
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.dir = 'rtl';
    });
  });
});

/** The single words of a part of the page whose first character is right of their last one. */
async function reordered(page: Page, part = 'main'): Promise<string[]> {
  return await page.evaluate(selector => {
    const shown = document.querySelector(selector);
    const walker = document.createTreeWalker(shown ?? document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    const edge = (node: Node, at: number) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      // An identifier, hostname, path or address: a word with a sign that has no direction.
      if (!/^[\x21-\x7e]{3,}$/.test(text) || !/[./*:-]/.test(text)) continue;
      const first = edge(node, 0);
      const last = edge(node, text.length - 1);
      const isShown = first.width > 0 && last.width > 0 && Math.abs(first.top - last.top) < 2;
      if (isShown && first.left > last.left) found.push(text);
    }
    return found;
  }, part);
}

const sideways = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

async function expectReadable(page: Page, part = 'main'): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  expect(await reordered(page, part)).toEqual([]);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
}

test('Names, hostnames and paths of lists stay left-to-right', async ({ page, demo }) => {
  await open(page, demo, '/gateway-fleet/routes');
  await expect(row(page, 'flash-sale', 'east')).toBeVisible();
  await expectReadable(page);
  await open(page, demo, '/gateway-fleet/gateways');
  await expect(row(page, 'infra', 'east').first()).toBeVisible();
  await expectReadable(page);
});

test('Pages of objects can be read', async ({ page, demo }) => {
  for (const path of ['httproutes/shop/flash-sale', 'gateways/infra/public']) {
    await open(page, demo, `/c/east+west/fleet/${path}`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(page.getByText(/^Waiting for/)).toHaveCount(0);
    await expectReadable(page);
  }
});

test('Overview, Findings and the topology can be read', async ({ page, demo }) => {
  await open(page, demo, '/gateway-fleet/overview');
  await expect(
    page
      .getByRole('button', { name: /How to fix/ })
      .or(page.getByText('How to fix it'))
      .first()
  ).toBeVisible();
  await expectReadable(page);
  await open(page, demo, '/gateway-fleet/findings');
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  await expectReadable(page);
  await open(page, demo, '/gateway-fleet/topology');
  await drawn(page);
  await expectReadable(page);
});

test('The review of a fix and the form of a route can be read', async ({ page, demo }) => {
  await open(page, demo, '/c/east+west/fleet/httproutes/shop/flash-sale');
  await page.locator('main').getByRole('button', { name: 'Review' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Review the fix' });
  await expect(dialog.getByText('Requests that are answered differently')).toBeVisible();
  await expectReadable(page, '[role="dialog"]');
  const start = 'namespace=partners&name=web&parent=infra/public/https&hostname=www.example.com';
  await open(page, demo, `/c/east+west/fleet/createroute?${start}&into=east`);
  await expect(
    page
      .locator('main [data-cluster="east"]')
      .getByText(/listener/i)
      .first()
  ).toBeVisible();
  await expectReadable(page);
});
