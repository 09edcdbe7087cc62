import type { Browser, Page } from '@playwright/test';
import { pluginName } from '../../../demo/server/project';
import { inFreshPage } from '../chromium';
import { showList } from '../lists/firstRows';
import { pageMemory } from '../pageMemory';
import type { Generated } from '../served/messages';
import { serveApart } from '../served/serveApart';
import { countTraffic, type Traffic } from '../socketCount';
import type { FleetFigures } from './fleetCost';

const ROUTES = 200;
const QUIET_MS = 3_000;
const PATIENCE_MS = 120_000;
const SLICES = `performance.getEntriesByName('gateway-fleet analysis').length`;

/** The sizes of a fleet. */
export interface FleetSize {
  readonly clusters: number;
  /** No server listens at their address. */
  readonly dead?: number;
  /** They accept connections and never answer. */
  readonly hung?: number;
  /**
   * Whether the clusters are in the URL, where Headlamp opens requests and sockets of its own to
   * each. By default they are chosen on the plugin's home page.
   */
  readonly inUrl?: boolean;
}

/** What the Routes list of a fleet took. */
export interface OpenedFleet extends FleetFigures {
  /** Until all objects are read and all findings computed. */
  readonly traffic: Traffic;
}

// Sick clusters stand between the others, as their names do in a real fleet.
function generated({ clusters, dead = 0, hung = 0 }: FleetSize): Generated[] {
  const sick = dead + hung;
  const apart = sick === 0 ? Infinity : Math.floor(clusters / sick);
  let made = 0;
  return Array.from({ length: clusters }, (_, at): Generated => {
    const base = { name: `c${String(at).padStart(3, '0')}`, routes: ROUTES };
    if (at % apart !== 0 || made === sick) return base;
    made += 1;
    return { ...base, fault: { kind: made % 4 === 1 && made / 4 < hung ? 'hung' : 'refused' } };
  });
}

function chosenAtHome(clusters: readonly string[]): string {
  const settings = JSON.stringify({ clustersAtHome: clusters });
  return `localStorage.setItem('${pluginName()}', ${JSON.stringify(settings)})`;
}

async function untilAnalysed(page: Page): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  let before = -1;
  while (performance.now() < end) {
    const slices = await page.evaluate<number>(SLICES);
    if (slices === before) return;
    before = slices;
    await page.waitForTimeout(QUIET_MS);
  }
}

/**
 * Serves a fleet, opens its Routes list in a fresh browser context and measures it.
 *
 * @param browser - The running browser.
 */
export async function openFleet(browser: Browser, size: FleetSize): Promise<OpenedFleet> {
  const clusters = generated(size);
  const healthy = clusters.filter(({ fault }) => fault === undefined).length;
  const apart = await serveApart(clusters);
  try {
    return await inFreshPage(browser, async page => {
      const traffic = countTraffic(page);
      const names = clusters.map(({ name }) => name);
      await page.addInitScript({ content: chosenAtHome(names) });
      const path = size.inUrl ? `/c/${names.join('+')}/fleet/routes` : '/gateway-fleet/routes';
      const url = apart.addresses.withPlugin + path;
      const { firstRow, complete = Infinity } = await showList(page, url, healthy * ROUTES);
      const { requests } = traffic();
      await untilAnalysed(page);
      const { heap } = await pageMemory(page);
      const counted = { clusters: clusters.length, healthy, traffic: traffic() };
      return { ...counted, firstRow, complete, requests, heap };
    });
  } finally {
    apart.close();
  }
}
