import type { Page } from '@playwright/test';
import { cluster } from './clusters';
import { expect, open, row, settingKept, test } from './test';

test.use({ fleet: { make: () => [cluster('east'), cluster('west'), cluster('staging')] } });

/** Adds a cluster to the choice at home, or removes it. */
async function toggle(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Clusters' }).click();
  await page.getByRole('option', { name }).click();
  await page.keyboard.press('Escape');
}

test('Two tabs at home follow each other, and neither undoes the choice of the other', async ({
  page,
  demo,
  context,
}) => {
  const other = await context.newPage();
  await open(page, demo, '/gateway-fleet/routes');
  await open(other, demo, '/gateway-fleet/routes');
  await expect(row(page, 'route-west')).toBeVisible();
  await expect(row(other, 'route-west')).toBeVisible();

  await toggle(page, 'west');
  await expect(row(page, 'route-west')).toHaveCount(0);
  await expect(row(other, 'route-west')).toHaveCount(0);

  await toggle(other, 'staging');
  await expect(row(other, 'route-staging')).toHaveCount(0);
  await expect(row(page, 'route-staging')).toHaveCount(0);
  await settingKept(page, '"clustersAtHome":["east"]');

  await page.reload();
  await expect(row(page, 'route-east')).toBeVisible();
  await expect(row(page, 'route-west')).toHaveCount(0);
  await expect(row(page, 'route-staging')).toHaveCount(0);
});
