import type { Browser } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import { inFreshPage } from '../chromium';
import { inTurn } from '../inTurn';
import { showList } from '../lists/firstRows';
import { type Apart, serveApart } from '../served/serveApart';
import { summarize } from '../statistics';
import { shareOfCore } from './pageWork';

const NAMES = ['one', 'two', 'three'];
const ROUTES = [667, 667, 666];
const PER_SECOND = 20;
const ROUNDS = 2;
// Until findings are computed and the browser is idle.
const SETTLE_MS = 10_000;
const IDLE_MS = 10_000;
const EVENTS_MS = 20_000;
const MOST_OF_CORE = 0.1;

interface Work {
  readonly idle: number;
  readonly events: number;
}

function workOf(browser: Browser, apart: Apart, url: string): Promise<Work> {
  return inFreshPage(browser, async page => {
    await showList(page, url);
    await pause(SETTLE_MS);
    const idle = await shareOfCore(browser, () => pause(IDLE_MS));
    await apart.order({ do: 'change', perSecond: PER_SECOND });
    try {
      // The first batches also compile code.
      await pause(IDLE_MS / 2);
      return { idle, events: await shareOfCore(browser, () => pause(EVENTS_MS)) };
    } finally {
      await apart.order({ do: 'change', perSecond: 0 });
    }
  });
}

/**
 * Measures what changes of routes cost in the plugin's list and in Headlamp's, and prints it.
 *
 * @param browser - The running browser, without open pages.
 * @returns Whether the plugin's list is within its limit.
 */
export async function benchEvents(browser: Browser): Promise<boolean> {
  const apart = await serveApart(NAMES.map((name, at) => ({ name, routes: ROUTES[at] })));
  try {
    const clusters = `/c/${NAMES.join('+')}`;
    const { withPlugin, withoutPlugin } = apart.addresses;
    const measured = await inTurn(
      ROUNDS,
      [`${withPlugin}${clusters}/fleet/routes`, `${withoutPlugin}${clusters}/httproutes`].map(
        url => () => workOf(browser, apart, url)
      ),
      0
    );
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
    const [ours, headlamps] = measured.map(works => ({
      idle: summarize(works.map(({ idle }) => idle)).median,
      beyond: summarize(works.map(({ idle, events }) => events - idle)).median,
    }));
    const kept = ours.beyond <= MOST_OF_CORE;
    console.log(
      [
        '',
        `${NAMES.length} clusters, ${ROUTES.reduce((sum, count) => sum + count)} routes, ` +
          `${PER_SECOND} changed a second: the share of a core that the page takes beyond its idle share`,
        `  the plugin's Routes list      ${percent(ours.beyond)}   (idle ${percent(
          ours.idle
        ).trim()})   at most ${percent(MOST_OF_CORE).trim()} ${kept ? 'OK' : 'TOO MUCH'}`,
        `  Headlamp's HTTPRoutes list    ${percent(headlamps.beyond)}   (idle ${percent(
          headlamps.idle
        ).trim()})`,
      ].join('\n')
    );
    return kept;
  } finally {
    apart.close();
  }
}
