import type { Browser } from '@playwright/test';
import { type ListTimes, openList } from './firstRows';
import { summarize, summaryText } from './statistics';

/** Addresses of the two lists of the same clusters. */
export interface Lists {
  readonly ours: string;
  readonly headlamps: string;
  /** The number of rows in the plugin's list. */
  readonly rows: number;
}

/**
 * Times both lists alternately and prints the results.
 *
 * @param browser - The running browser.
 * @param lists - The lists.
 * @param runs - The number of runs of each list, after one run that does not count.
 * @returns The plugin's median divided by Headlamp's.
 */
export async function compareLists(browser: Browser, lists: Lists, runs: number): Promise<number> {
  const ours: ListTimes[] = [];
  const headlamps: ListTimes[] = [];
  const openOurs = async () => ours.push(await openList(browser, lists.ours, lists.rows));
  const openHeadlamps = async () => headlamps.push(await openList(browser, lists.headlamps));
  for (let run = 0; run <= runs; run += 1) {
    // Alternates the order, since the second list could have an advantage.
    const turns = run % 2 === 0 ? [openOurs, openHeadlamps] : [openHeadlamps, openOurs];
    for (const open of turns) await open();
  }
  const [own, core] = [ours, headlamps].map(times =>
    summarize(times.slice(1).map(({ firstRow }) => firstRow))
  );
  const complete = summarize(ours.slice(1).map(times => times.complete ?? Infinity));
  const ratio = own.median / core.median;
  console.log(
    [
      `First row, median of ${runs} runs (fastest–slowest), from the start of the navigation`,
      `  the plugin's Routes list      ${summaryText(own)}`,
      `  Headlamp's HTTPRoutes list    ${summaryText(core)}`,
      `  ratio, plugin to Headlamp     ${ratio.toFixed(2).padStart(6)}      ${
        ratio > 1 ? 'TOO SLOW' : 'OK'
      }`,
      `  plugin, all clusters complete ${summaryText(complete)}`,
    ].join('\n')
  );
  return ratio;
}
