import type { Locator, Page } from '@playwright/test';
import { expect } from './page';

/** The dialog that reviews a fix. */
export function reviewDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Review the fix' });
}

export function checkButton(page: Page): Locator {
  return reviewDialog(page).getByRole('button', { name: 'Check with the server' });
}

export function applyButton(page: Page): Locator {
  return reviewDialog(page).getByRole('button', { name: 'Apply', exact: true });
}

/** Has the server check the fix of the open review, applies it, and leaves the dialog. */
export async function applyReview(page: Page): Promise<void> {
  await checkButton(page).click();
  await expect(reviewDialog(page)).toContainText('The server accepts the change.');
  await applyButton(page).click();
  await expect(reviewDialog(page)).toContainText('is made.');
  await page.keyboard.press('Escape');
  await expect(reviewDialog(page)).toHaveCount(0);
}
