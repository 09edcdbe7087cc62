import type { Browser } from '@playwright/test';
import { inFreshPage } from './chromium';

/** What kept the browser from answering while a list and its verdicts came. */
export interface TaskTimes {
  /** Our slices of analysis, in milliseconds. */
  readonly slices: readonly number[];
  /** Tasks of whomever that took longer than 50 ms, as the browser reports them. */
  readonly longTasks: readonly number[];
}

/** Beyond this a browser calls a task long. In milliseconds. */
export const LONG_TASK_MS = 50;

const TIMEOUT_MS = 60_000;
const SLICE = 'gateway-fleet analysis';
// A string, since the functions of a transpiled file may call helpers that the page does not have.
const OBSERVER = `(() => {
  window.benchTasks = [];
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) window.benchTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
})()`;

/**
 * Opens our list in a fresh browser context and waits until its rows have verdicts.
 *
 * @param browser - The running browser.
 * @param url - Of the list.
 * @param verdicts - Matches the text of a row that has its verdict.
 * @throws {Error} when no row has one within a minute.
 */
export function taskTimes(browser: Browser, url: string, verdicts: RegExp): Promise<TaskTimes> {
  return inFreshPage(browser, async page => {
    await page.addInitScript({ content: OBSERVER });
    await page.goto(url, { waitUntil: 'commit' });
    const judged = page.locator('main tbody tr').filter({ hasText: verdicts });
    await judged.first().waitFor({ state: 'attached', timeout: TIMEOUT_MS });
    // Not every cluster need be worked out when the first row is.
    await page.waitForTimeout(2_000);
    return page.evaluate<TaskTimes>(
      `({
        slices: performance.getEntriesByName('${SLICE}').map(({ duration }) => duration),
        longTasks: window.benchTasks,
      })`
    );
  });
}

/**
 * Prints what a list costs the browser, beside Headlamp's own list of the same clusters.
 *
 * @param times - Of our list.
 * @returns Whether none of our slices was a long task.
 */
export function printTasks({ slices, longTasks }: TaskTimes): boolean {
  const longest = Math.max(0, ...slices);
  const total = slices.reduce((sum, slice) => sum + slice, 0);
  const kept = slices.length > 0 && longest <= LONG_TASK_MS;
  console.log(
    [
      '',
      'The browser while our Routes list and its verdicts come, on the first load',
      `  slices of analysis            ${slices.length}, ${total.toFixed(0)} ms in all`,
      `  the longest slice             ${longest.toFixed(1)} ms of at most ${LONG_TASK_MS} ${
        kept ? 'OK' : 'TOO LONG'
      }`,
      `  long tasks of whomever        ${longTasks.length}, the longest ${Math.max(
        0,
        ...longTasks
      ).toFixed(0)} ms (Headlamp's start, React, lists)`,
    ].join('\n')
  );
  return kept;
}
