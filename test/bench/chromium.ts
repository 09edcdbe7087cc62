import { type Browser, chromium, type Page } from '@playwright/test';
import { browserOptions } from '../e2e/browserOptions';

/** Starts the browser that the browser tests use. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch(browserOptions.launchOptions);
}

// For most of a second, a new window loads about a hundred resources of the browser itself.
const SETTLE_MS = 2_000;

/**
 * Runs a function in a page of a fresh browser context with empty cache and storage, after its
 * window has settled.
 *
 * @param browser - The running browser; it stays open.
 * @param use - The function; the page is closed when it is done.
 * @returns The result of `use`.
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
