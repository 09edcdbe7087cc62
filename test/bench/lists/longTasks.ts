import type { Browser } from '@playwright/test';
import { inFreshPage } from '../chromium';

/** The tasks that block the browser while a list and its verdicts arrive. */
export interface TaskTimes {
  /** The plugin's slices of analysis, in milliseconds. */
  readonly slices: readonly number[];
  /** All tasks longer than 50 ms, as the browser reports them. */
  readonly longTasks: readonly number[];
}

/** The browser reports longer tasks as long. In milliseconds. */
export const LONG_TASK_MS = 50;

const TIMEOUT_MS = 60_000;
const SLICE = 'gateway-fleet analysis';
// A string, since functions of a transpiled file may call helpers that the page does not have.
const OBSERVER = `(() => {
  window.benchTasks = [];
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) window.benchTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
})()`;

/**
 * Opens the plugin's list in a fresh browser context and waits for rows with verdicts.
 *
 * @param browser - The running browser.
 * @param url - The address of the list.
 * @param verdicts - Matches the text of a row with a verdict.
 * @throws {Error} if no row has a verdict within a minute.
 */
export function taskTimes(browser: Browser, url: string, verdicts: RegExp): Promise<TaskTimes> {
  return inFreshPage(browser, async page => {
    await page.addInitScript({ content: OBSERVER });
    await page.goto(url, { waitUntil: 'commit' });
    const judged = page.locator('main tbody tr').filter({ hasText: verdicts });
    await judged.first().waitFor({ state: 'attached', timeout: TIMEOUT_MS });
    // Some clusters may still be computed when the first row is done.
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
 * Prints the costs of the plugin's list beside those of Headlamp's list of the same clusters.
 *
 * @param times - The times of the plugin's list.
 * @returns Whether none of the plugin's slices was a long task.
 */
export function printTasks({ slices, longTasks }: TaskTimes): boolean {
  const longest = Math.max(0, ...slices);
  const total = slices.reduce((sum, slice) => sum + slice, 0);
  const kept = slices.length > 0 && longest <= LONG_TASK_MS;
  console.log(
    [
      '',
      "The browser during the first load of the plugin's Routes list and its verdicts",
      `  slices of analysis            ${slices.length}, ${total.toFixed(0)} ms in total`,
      `  the longest slice             ${longest.toFixed(1)} ms of at most ${LONG_TASK_MS} ${
        kept ? 'OK' : 'TOO LONG'
      }`,
      `  all long tasks                ${longTasks.length}, the longest ${Math.max(
        0,
        ...longTasks
      ).toFixed(0)} ms (Headlamp's start, React, lists)`,
    ].join('\n')
  );
  return kept;
}
