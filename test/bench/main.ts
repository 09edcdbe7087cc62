import type { Browser } from '@playwright/test';
import { parseArgs } from 'node:util';
import { buildPluginIfOlder } from '../../demo/server/buildPlugin';
import { launchChromium } from './chromium';
import { benchEvents } from './events/benchEvents';
import { benchFleet } from './fleet/benchFleet';
import { benchLists } from './lists/benchLists';

const LEAST_RUNS = 5;

type Part = (browser: Browser, runs: number) => Promise<boolean>;

const PARTS: Readonly<Record<string, Part>> = {
  pictures: (browser, runs) => benchLists(browser, runs, 'pictures'),
  lists: (browser, runs) => benchLists(browser, runs, 'lists'),
  events: benchEvents,
  fleet: benchFleet,
};

function readOptions(): { readonly runs: number; readonly parts: readonly Part[] } {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '7' }, only: { type: 'string' } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < LEAST_RUNS) {
    throw new Error(`--runs must be a whole number from ${LEAST_RUNS}, not "${values.runs}"`);
  }
  if (values.only === undefined) {
    return { runs, parts: [(browser, count) => benchLists(browser, count, 'all'), benchEvents] };
  }
  if (!Object.hasOwn(PARTS, values.only)) {
    const known = Object.keys(PARTS).join(', ');
    throw new Error(`--only must be one of ${known}, not "${values.only}"`);
  }
  return { runs, parts: [PARTS[values.only]] };
}

async function bench(): Promise<boolean> {
  const { runs, parts } = readOptions();
  await buildPluginIfOlder();
  const browser = await launchChromium();
  try {
    const passed: boolean[] = [];
    for (const part of parts) passed.push(await part(browser, runs));
    return passed.every(Boolean);
  } finally {
    await browser.close();
  }
}

bench().then(
  passed => {
    process.exitCode = passed ? 0 : 1;
  },
  error => {
    console.error(
      `The benchmark failed: ${error instanceof Error ? error.message : String(error)}`
    );
    process.exitCode = 1;
  }
);
