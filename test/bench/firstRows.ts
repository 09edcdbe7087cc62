import type { Browser } from '@playwright/test';
import { inFreshPage } from './chromium';

/** When a list had come so far, in milliseconds after the navigation started. */
export interface ListTimes {
  readonly firstRow: number;
  /** No cluster is waited for any more; only where `openList` was asked to wait for it. */
  readonly complete?: number;
  /** The list has said that it waits for clusters. */
  readonly noticed?: boolean;
}

// Long beyond any time worth measuring, so that only a page that shows nothing meets it.
const TIMEOUT_MS = 60_000;

// A string, since the functions of a transpiled file may call helpers that the page does not have.
// A cell is looked for, since Headlamp's rows have no box of their own (display: contents).
// The clock of a page starts with its navigation, so nothing of the way to Playwright is measured.
const OBSERVER = `(() => {
  const times = (window.benchTimes = {});
  const look = () => {
    const pending = document.querySelector('main [role="status"] [role="note"]');
    if (pending) times.noticed = true;
    const cell = document.querySelector('main tbody td');
    if (cell?.checkVisibility() && /route-\\d/.test(cell.parentElement.textContent)) {
      times.firstRow ??= performance.now();
      if (!pending) {
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
 * @param wait - Whether to wait until no cluster of this plugin's list is pending.
 * @throws {Error} when it is not there within a minute, or never said that it waits.
 */
export function openList(browser: Browser, url: string, wait: boolean): Promise<ListTimes> {
  return inFreshPage(browser, async page => {
    await page.addInitScript({ content: OBSERVER });
    await page.goto(url, { waitUntil: 'commit' });
    const awaited = `window.benchTimes?.${wait ? 'complete' : 'firstRow'} !== undefined`;
    await page.waitForFunction(awaited, undefined, { timeout: TIMEOUT_MS }).catch(error => {
      throw new Error(`${url} shows no list: ${error instanceof Error ? error.message : error}`);
    });
    const times = await page.evaluate<ListTimes>('window.benchTimes');
    // Without the notice no frame could tell a complete list from one that waits.
    if (wait && !times.noticed) throw new Error(`${url} never says that it waits for clusters`);
    return times;
  });
}
