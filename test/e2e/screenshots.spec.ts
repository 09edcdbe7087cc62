import { allRead, expect, open, row, test } from './test';
import { drawn, node } from './topologyPage';

// The pictures of the README. They are written to the test results, and to docs on request:
// UPDATE_SCREENSHOTS=1 npm run test:browser -- screenshots
const FOLDER = process.env.UPDATE_SCREENSHOTS ? 'docs/images' : '.cache/screenshots';

test('the pictures of the README show the demo', async ({ page, demo }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, demo, '/gateway-fleet/routes?filter=shop');
  await expect(row(page, 'flash-sale', 'east')).toBeVisible();
  await expect(row(page, 'flash-sale', 'west')).toBeVisible();
  await allRead(page);
  await expect(row(page, 'flash-sale', 'west')).toContainText('Refused');
  await page.screenshot({ path: `${FOLDER}/routes.png` });
  await open(page, demo, '/gateway-fleet/overview');
  for (const name of ['east', 'west', 'staging']) {
    const tile = page.locator(`main button[data-cluster="${name}"]`);
    await expect(tile).toContainText(/\d+ of \d+ served\s*$/);
  }
  await expect(page.getByRole('link', { name: /^How to fix it/ }).first()).toBeVisible();
  await expect(page.getByText(/^(Waiting for|Still)/)).toHaveCount(0);
  await page.screenshot({ path: `${FOLDER}/overview.png` });
  await open(page, demo, '/c/east+west/fleet/httproutes/shop/flash-sale');
  await expect(page.getByText(/^Not attached to infra/).first()).toBeVisible();
  await expect(page.getByText('Either of these would fix it')).toBeVisible();
  await page.screenshot({ path: `${FOLDER}/attachment.png` });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, demo, '/c/east+west/fleet/topology');
  await drawn(page);
  await expect(node(page, 'east', 'Gateway infra/public')).toBeVisible();
  await expect(node(page, 'west', 'Gateway infra/public')).toBeVisible();
  // The tools appear after the picture.
  await expect(page.getByRole('button', { name: 'Show everything' })).toBeVisible();
  await page.screenshot({ path: `${FOLDER}/topology.png` });
});
