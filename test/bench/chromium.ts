import { type Browser, chromium, type Page } from '@playwright/test';
import { browserOptions } from '../e2e/browserOptions';

/** Starts the browser that the browser tests drive. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch(browserOptions.launchOptions);
}

// A window that has just been opened loads a hundred parts of the browser's own for most of a second.
const SETTLE_MS = 2_000;

/**
 * Does something in a page of a fresh browser context, whose cache and storage are empty, once
 * its window has settled.
 *
 * @param browser - The running browser; it stays open.
 * @param use - What to do; the page is closed when it is done.
 * @returns What `use` returns.
 */
export async function inFreshPage<Result>(
  browser: Browser,
  use: (page: Page) => Promise<Result>
): Promise<Result> {
  const context = await browser.newContext({ viewport: browserOptions.viewport });
  try {
    const page = await context.newPage();
    await page.waitForTimeout(SETTLE_MS);
    return await use(page);
  } finally {
    await context.close();
  }
}
