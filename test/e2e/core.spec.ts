import { expect, open, row, test } from './test';

// What Headlamp has by itself goes on working beside the plugin; `test` fails on what the console says.
test.describe('With the plugin installed', () => {
  test("Headlamp's own Map shows its nodes", async ({ page, demo }) => {
    await open(page, demo, '/c/east/map');
    const nodes = page.locator('main .react-flow__node');
    await expect(nodes.first()).toBeVisible({ timeout: 30_000 });
    expect(await nodes.count()).toBeGreaterThan(1);
  });

  test("Headlamp's own lists show Gateways and HTTPRoutes", async ({ page, demo }) => {
    await open(page, demo, '/c/east/gateways');
    await expect(row(page, 'public', 'infra')).toBeVisible();
    await page.getByRole('link', { name: 'public', exact: true }).first().click();
    await expect(page).toHaveURL(/\/c\/east\/gateways\/infra\/public/);
    await open(page, demo, '/c/east/httproutes');
    await expect(row(page, 'flash-sale', 'shop')).toBeVisible();
    await page.getByRole('link', { name: 'flash-sale', exact: true }).first().click();
    await expect(page).toHaveURL(/\/c\/east\/httproutes\/shop\/flash-sale/);
  });
});
