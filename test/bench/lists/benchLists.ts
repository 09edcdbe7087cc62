import type { Browser } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { generateCluster } from '../../../demo/generate';
import { startDemo } from '../../../demo/server/startDemo';
import { comparePictures } from '../pictures/comparePictures';
import { printRequests } from '../requests/printRequests';
import { compareLists } from './compareLists';
import { EMPTY_PATH, writeEmptyPlugin } from './emptyPlugin';
import { printTasks, taskTimes } from './longTasks';

const NAMES = ['one', 'two', 'three'];
const ROUTES = 1_000;
const CLUSTERS = `/c/${NAMES.join('+')}`;
const OURS = `${CLUSTERS}/fleet/routes`;
const HEADLAMPS = `${CLUSTERS}/httproutes`;

// Runs in separate processes, without a browser and servers, and with garbage collection
// on demand.
function timePureParts(): boolean {
  console.log('');
  const script = fileURLToPath(new URL('../../../scripts/benchPure.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  return status === 0;
}

/**
 * Times pictures, lists, requests and the parts that need no browser, and prints the results.
 *
 * @param browser - The running browser.
 * @param runs - The number of runs of each list.
 * @param parts - `pictures` and `lists` limit the run to them.
 * @returns Whether all limits are met.
 */
export async function benchLists(
  browser: Browser,
  runs: number,
  parts: 'pictures' | 'lists' | 'all'
): Promise<boolean> {
  const clusters = NAMES.map((name, index) =>
    generateCluster(name, { routes: ROUTES, seed: index + 1 })
  );
  const empty = writeEmptyPlugin();
  const demo = await startDemo({ clusters });
  const withoutPlugin = await startDemo({ clusters, withPlugin: false });
  const withEmptyPlugin = await startDemo({ clusters, plugin: empty.plugin });
  try {
    console.log(`${clusters.length} clusters of 1,000 routes each\n`);
    const pictures =
      parts === 'lists' || (await comparePictures(browser, demo.url, withoutPlugin.url, NAMES));
    if (parts === 'pictures') return pictures;
    const lists = {
      ours: demo.url + OURS,
      headlamps: demo.url + HEADLAMPS,
      empty: withEmptyPlugin.url + CLUSTERS + EMPTY_PATH,
      rows: clusters.length * ROUTES,
    };
    const inTime = await compareLists(browser, lists, runs);
    if (parts === 'lists') return inTime;
    const inSlices = printTasks(await taskTimes(browser, lists.ours, /Attached|Refused|Unknown/));
    const fewRequests = await printRequests(browser, clusters, {
      ours: lists.ours,
      headlampAlone: withoutPlugin.url + HEADLAMPS,
    });
    return timePureParts() && inTime && inSlices && fewRequests && pictures;
  } finally {
    await Promise.all([demo, withoutPlugin, withEmptyPlugin].map(({ close }) => close()));
    empty.remove();
  }
}
