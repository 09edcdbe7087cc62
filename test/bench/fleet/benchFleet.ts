import type { Browser } from '@playwright/test';
import { loadavg } from 'node:os';
import { costOfCluster } from './fleetCost';
import { type FleetSize, type OpenedFleet, openFleet } from './openFleet';

const SIZES: readonly FleetSize[] = [
  { clusters: 3 },
  { clusters: 10 },
  { clusters: 30 },
  { clusters: 100, dead: 10, hung: 3 },
];
// In a URL, Headlamp's own requests to three hung clusters take all connections of the browser.
const IN_URL: FleetSize = { clusters: 100, dead: 13, inUrl: true };
const MOST_GROWTH = 1.3;
const MOST_FAILED = 10;

const ms = (value: number) => `${value.toFixed(0)} ms`;
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

function figures(fleet: OpenedFleet): string {
  const { clusters, healthy, firstRow, complete, requests, heap, traffic } = fleet;
  const { ours, headlamps } = traffic;
  const cells = [
    `${clusters} (${healthy})`,
    ms(firstRow),
    ms(complete),
    `${requests}, ${traffic.requests}`,
    mb(heap),
    `${ours.tried}, ${ours.failed}`,
    `${headlamps.tried}, ${headlamps.failed}`,
    loadavg()[0].toFixed(1),
  ];
  return cells.map(cell => cell.padStart(13)).join('');
}

const HEAD = [
  'clusters (up)',
  'first row',
  'complete',
  'requests',
  'heap',
  'sockets',
  "Headlamp's",
  'load',
]
  .map(cell => cell.padStart(13))
  .join('');

/**
 * Opens the Routes list of growing fleets and prints what they take.
 *
 * @param browser - The running browser.
 * @returns Whether a cluster of the largest fleet costs about what one of a smaller fleet costs.
 */
export async function benchFleet(browser: Browser): Promise<boolean> {
  console.log(
    `\nThe Routes list of fleets of 200 routes a cluster. Of the 100, 10 refuse and 3 hang. Requests: ` +
      `until complete, and until\nfindings are computed. Sockets: opened and failed, of the plugin and of Headlamp.\n${HEAD}`
  );
  const fleets: OpenedFleet[] = [];
  for (const size of SIZES) {
    const fleet = await openFleet(browser, size);
    fleets.push(fleet);
    console.log(figures(fleet));
  }
  const inUrl = await openFleet(browser, IN_URL);
  console.log(`${figures(inUrl)}   in the URL, 13 refuse`);
  const [least, , middle, largest] = fleets;
  const [of30, of100] = [middle, largest].map(fleet => costOfCluster(least, fleet));
  const rows: ReadonlyArray<readonly [string, number, (value: number) => string]> = [
    [
      'time to complete',
      of100.complete / of30.complete,
      () => `${ms(of30.complete)}, ${ms(of100.complete)}`,
    ],
    [
      'requests',
      of100.requests / of30.requests,
      () => `${of30.requests.toFixed(1)}, ${of100.requests.toFixed(1)}`,
    ],
    ['heap', of100.heap / of30.heap, () => `${mb(of30.heap)}, ${mb(of100.heap)}`],
  ];
  console.log('\nA further healthy cluster costs, of 30 and of 100:');
  const kept = rows.map(([name, ratio, text]) => {
    const ok = ratio <= MOST_GROWTH;
    console.log(
      `  ${name.padEnd(18)}${text(ratio).padEnd(22)} ratio ${ratio.toFixed(
        2
      )} of at most ${MOST_GROWTH} ${ok ? 'OK' : 'TOO MUCH'}`
    );
    return ok;
  });
  const failed = Math.max(largest.traffic.ours.failed, inUrl.traffic.ours.failed);
  const few = failed <= MOST_FAILED;
  console.log(
    `  ${failed} sockets of the plugin failed, of at most ${MOST_FAILED} ${few ? 'OK' : 'TOO MANY'}`
  );
  return kept.every(Boolean) && few;
}
