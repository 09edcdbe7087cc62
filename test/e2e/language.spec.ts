import { expect, open, test } from './test';

test.describe('In German', () => {
  test.use({ locale: 'de' });

  for (const [place, path] of [
    ['at home', '/gateway-fleet/routes'],
    ['in clusters', '/c/east+west/fleet/routes'],
  ] as const) {
    test(`the sidebar ${place} is in the language of the user`, async ({ page, demo }) => {
      await open(page, demo, path);
      const entry = page.getByRole('button', { name: 'Übersicht' });
      await expect(entry).toBeVisible();
      await expect(page.getByRole('button', { name: 'Overview' })).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Routen' })).toHaveCount(1);
      await entry.click();
      await expect(page).toHaveURL(/\/overview/);
    });
  }
});
