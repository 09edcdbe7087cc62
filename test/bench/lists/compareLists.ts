import type { Browser } from '@playwright/test';
import { inTurn } from '../inTurn';
import { summarize, summaryText } from '../statistics';
import { openList } from './firstRows';

const MOST_BEYOND = 0.5;

/** Addresses of the two lists of the same clusters, and of a page with one cell. */
export interface Lists {
  readonly ours: string;
  readonly headlamps: string;
  readonly empty: string;
  /** The number of rows in the plugin's list. */
  readonly rows: number;
}

/**
 * Times both lists and the empty page alternately and prints the results.
 *
 * @param browser - The running browser.
 * @param lists - The lists.
 * @param runs - The number of runs of each, after one run that does not count.
 * @returns Whether the plugin's list is within its limits.
 */
export async function compareLists(browser: Browser, lists: Lists, runs: number): Promise<boolean> {
  const [ours, headlamps, empties] = await inTurn(runs, [
    () => openList(browser, lists.ours, lists.rows),
    () => openList(browser, lists.headlamps),
    () => openList(browser, lists.empty),
  ]);
  const [own, core, empty] = [ours, headlamps, empties].map(times =>
    summarize(times.map(({ firstRow }) => firstRow))
  );
  const complete = summarize(ours.map(times => times.complete ?? Infinity));
  const ratio = own.median / core.median;
  const beyond = (own.median - empty.median) / (core.median - empty.median);
  const line = (name: string, value: number, most: number) =>
    `  ${name.padEnd(30)}${value.toFixed(2).padStart(6)}      at most ${most} ${
      value > most ? 'TOO SLOW' : 'OK'
    }`;
  console.log(
    [
      `First row, median of ${runs} runs (fastest–slowest), from the start of the navigation`,
      `  the plugin's Routes list      ${summaryText(own)}`,
      `  Headlamp's HTTPRoutes list    ${summaryText(core)}`,
      `  an empty plugin's page        ${summaryText(empty)}`,
      line('ratio, plugin to Headlamp', ratio, 1),
      line('ratio beyond the empty page', beyond, MOST_BEYOND),
      `  plugin, all clusters complete ${summaryText(complete)}`,
    ].join('\n')
  );
  return ratio <= 1 && beyond <= MOST_BEYOND;
}
