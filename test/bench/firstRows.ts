import type { Browser } from '@playwright/test';
import { inFreshPage } from './chromium';

/** When a list had come so far, in milliseconds after the navigation started. */
export interface ListTimes {
  readonly firstRow: number;
  /** All rows are in the list; only where `openList` was told how many. */
  readonly complete?: number;
}

// Long beyond any time worth measuring, so that only a page that shows nothing meets it.
const TIMEOUT_MS = 60_000;

// A string, since the functions of a transpiled file may call helpers that the page does not have.
// A cell is looked for, since Headlamp's rows have no box of their own (display: contents).
// The clock of a page starts with its navigation, so nothing of the way to Playwright is measured.
const observer = (rows: number) => `(() => {
  const times = (window.benchTimes = {});
  const all = / of ${rows.toLocaleString('en')}(?!\\d)/;
  const look = () => {
    const cell = document.querySelector('main tbody td');
    if (cell?.checkVisibility() && /route-\\d/.test(cell.parentElement.textContent)) {
      times.firstRow ??= performance.now();
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
 * Opens a list in a fresh browser context and takes its times.
 *
 * @param browser - The running browser.
 * @param url - Of the list.
 * @param rows - How many rows to wait for; without it, for the first one.
 * @throws {Error} when they are not there within a minute.
 */
export function openList(browser: Browser, url: string, rows?: number): Promise<ListTimes> {
  return inFreshPage(browser, async page => {
    await page.addInitScript({ content: observer(rows ?? Infinity) });
    await page.goto(url, { waitUntil: 'commit' });
    const awaited = `window.benchTimes?.${
      rows === undefined ? 'firstRow' : 'complete'
    } !== undefined`;
    await page.waitForFunction(awaited, undefined, { timeout: TIMEOUT_MS }).catch(error => {
      throw new Error(`${url} shows no list: ${error instanceof Error ? error.message : error}`);
    });
    return page.evaluate<ListTimes>('window.benchTimes');
  });
}
