import type { Browser, Page } from '@playwright/test';
import { inFreshPage } from '../chromium';

/** The times of a list's stages, in milliseconds after the navigation started. */
export interface ListTimes {
  readonly firstRow: number;
  /** All rows are in the list; only if `openList` gets their number. */
  readonly complete?: number;
}

// Far longer than any expected time, so that only a page without rows reaches it.
const TIMEOUT_MS = 300_000;

// A string, since functions of a transpiled file may call helpers that the page does not have.
// Checks a cell, since Headlamp's rows have no box (display: contents).
// Uses the page's clock, which starts with its navigation and excludes the delay of Playwright.
// It stops when it is done, since it would cost the page a part of every frame.
const observer = (rows: number | undefined) => `(() => {
  const times = (window.benchTimes = {});
  const all = / of ${(rows ?? 0).toLocaleString('en')}(?!\\d)/;
  const look = () => {
    const cell = document.querySelector('main tbody td');
    if (cell?.checkVisibility() && /route-\\d/.test(cell.parentElement.textContent)) {
      times.firstRow ??= performance.now();
      if (${rows === undefined}) return;
      if (all.test(document.querySelector('main').textContent)) {
        times.complete = performance.now();
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/**
 * Opens a list and measures its times.
 *
 * @param page - A fresh page.
 * @param url - The address of the list.
 * @param rows - The number of rows to wait for; by default only the first one.
 * @throws {Error} if they do not appear within five minutes.
 */
export async function showList(page: Page, url: string, rows?: number): Promise<ListTimes> {
  await page.addInitScript({ content: observer(rows) });
  await page.goto(url, { waitUntil: 'commit' });
  const awaited = `window.benchTimes?.${
    rows === undefined ? 'firstRow' : 'complete'
  } !== undefined`;
  await page.waitForFunction(awaited, undefined, { timeout: TIMEOUT_MS }).catch(error => {
    throw new Error(`${url} shows no list: ${error instanceof Error ? error.message : error}`);
  });
  return page.evaluate<ListTimes>('window.benchTimes');
}

/** Like `showList`, in a fresh browser context. */
export function openList(browser: Browser, url: string, rows?: number): Promise<ListTimes> {
  return inFreshPage(browser, page => showList(page, url, rows));
}
