import { expect, open, row, test } from './test';
import { drawn, node } from './topologyPage';

test.use({ allowedLogs: { lines: [/unique "key" prop/] } });

test.describe('The project of the demo', () => {
  test('shows the routes of its namespaces with their verdicts, and their topology', async ({
    page,
    demo,
  }) => {
    await open(page, demo, '/project/webshop?perPage=50');
    await page.getByRole('tab', { name: 'Gateway Fleet' }).click();
    await expect(row(page, 'flash-sale', 'east')).toContainText('Refused');
    await expect(row(page, 'flash-sale', 'east')).toContainText('from namespace infra only');
    await expect(page.getByRole('row', { name: /^checkout Attached checkout west/ })).toBeVisible();
    await expect(row(page, 'vault')).toHaveCount(0);
    await drawn(page);
    await expect(node(page, 'east', 'HTTPRoute shop/newsletter')).toBeAttached();
    await row(page, 'flash-sale', 'east').getByRole('link', { name: 'flash-sale' }).click();
    await expect(page).toHaveURL(/\/c\/east\+west\/fleet\/httproutes\/shop\/flash-sale/);
  });

  test('sends no requests for its other tabs', async ({ page, demo }) => {
    await open(page, demo, '/project/webshop');
    await expect(page.getByRole('tab', { name: 'Gateway Fleet' })).toBeVisible();
    await page.waitForTimeout(1_500);
    const { east } = demo.clusters;
    expect(east.requests.filter(({ path }) => path === '/apis' || /routes$/.test(path))).toEqual(
      []
    );
  });
});
