import type { Page } from '@playwright/test';
import { type PageMemory, pageMemory } from '../pageMemory';
import type { Apart } from '../served/serveApart';
import type { Traffic } from '../socketCount';

/** The figures of a page after a minute. */
export interface Minute extends PageMemory {
  /** The open sockets of the plugin and of Headlamp. */
  readonly sockets: number;
  /** Within the minute, as the clusters counted them. */
  readonly requests: number;
}

// How long both pages are shown in each minute.
const SHOWN_MS = 30_000;
// A fault begins in the middle of the time of the first page.
const FAULT = { afterMs: 10_000, lengthMs: 10_000 };
const SETTLE_MS = 2_000;

/** What is used in each minute. */
export interface Soaked {
  readonly page: Page;
  readonly apart: Apart;
  readonly traffic: () => Traffic;
  /** The cluster that flaps. */
  readonly flapping: string;
}

/**
 * Shows the topology and then the Routes list, while one cluster fails for ten seconds.
 *
 * @param fault - What happens to the cluster.
 * @returns The figures at the end, with the Routes list open.
 */
export async function soakMinute(
  { page, apart, traffic, flapping }: Soaked,
  fault: 'refused' | 'hung'
): Promise<Minute> {
  const end = performance.now() + 2 * SHOWN_MS;
  const show = (path: string) => page.locator(`a[href$="/fleet/${path}"]`).first().click();
  await apart.order({ do: 'count' });
  await show('topology');
  await page.waitForTimeout(FAULT.afterMs);
  await apart.order({ do: 'fault', cluster: flapping, fault: { kind: fault } });
  await page.waitForTimeout(FAULT.lengthMs);
  await apart.order({ do: 'clear', cluster: flapping, kind: fault });
  await page.waitForTimeout(SHOWN_MS - FAULT.afterMs - FAULT.lengthMs);
  await show('routes');
  await page.waitForTimeout(Math.max(SETTLE_MS, end - performance.now() - SETTLE_MS));
  const requests = Number(await apart.order({ do: 'count' }));
  const memory = await pageMemory(page);
  const { ours, headlamps } = traffic();
  return { ...memory, sockets: ours.open + headlamps.open, requests };
}
