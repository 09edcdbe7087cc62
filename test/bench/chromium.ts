import { type Browser, chromium, type Page } from '@playwright/test';
import { browserOptions } from '../e2e/browserOptions';

/** Starts the browser that the browser tests drive. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch(browserOptions.launchOptions);
}

/**
 * Does something in a page of a fresh browser context, whose cache and storage are empty.
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
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}
