import type { Browser } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { EmbeddedCluster, LoggedRequest } from '../../demo/cluster';
import { generateCluster } from '../../demo/generate';
import { buildPluginIfOlder } from '../../demo/server/buildPlugin';
import { startDemo } from '../../demo/server/startDemo';
import { inFreshPage, launchChromium } from './chromium';
import { compareLists } from './compareLists';
import { comparePictures } from './comparePictures';
import { printTasks, taskTimes } from './longTasks';
import { countRequests } from './requestCount';
import { requestTable } from './requestTable';

const NAMES = ['one', 'two', 'three'];
const ROUTES = 1_000;
const OURS = `/c/${NAMES.join('+')}/fleet/routes`;
const HEADLAMPS = `/c/${NAMES.join('+')}/httproutes`;
const LEAST_RUNS = 5;
const STAY_MS = 3_000;

interface Options {
  readonly runs: number;
  /** Limits the run to the pictures. */
  readonly onlyPictures: boolean;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '7' }, only: { type: 'string' } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < LEAST_RUNS) {
    throw new Error(`--runs must be a whole number from ${LEAST_RUNS}, not "${values.runs}"`);
  }
  if (values.only !== undefined && values.only !== 'pictures') {
    throw new Error(`--only must be "pictures", not "${values.only}"`);
  }
  return { runs, onlyPictures: values.only !== undefined };
}

async function recordRequests(
  browser: Browser,
  clusters: readonly EmbeddedCluster[],
  url: string
): Promise<Map<string, readonly LoggedRequest[]>> {
  clusters.forEach(cluster => (cluster.requests.length = 0));
  await inFreshPage(browser, async page => {
    await page.goto(url);
    await page
      .locator('main tbody td', { hasText: /route-\d/ })
      .first()
      .waitFor();
    await pause(STAY_MS);
  });
  return new Map(clusters.map(cluster => [cluster.name, [...cluster.requests]]));
}

function isServedBy(cluster: EmbeddedCluster): (resource: string) => boolean {
  return resource => {
    try {
      cluster.list(resource);
      return true;
    } catch {
      return false;
    }
  };
}

async function main({ runs, onlyPictures }: Options): Promise<boolean> {
  await buildPluginIfOlder();
  const clusters = NAMES.map((name, index) =>
    generateCluster(name, { routes: ROUTES, seed: index + 1 })
  );
  const demo = await startDemo({ clusters });
  const withoutPlugin = await startDemo({ clusters, withPlugin: false });
  const browser = await launchChromium();
  try {
    console.log(`${clusters.length} clusters of 1,000 routes each\n`);
    const pictures = await comparePictures(browser, demo.url, withoutPlugin.url, NAMES);
    if (onlyPictures) return pictures;
    const lists = {
      ours: demo.url + OURS,
      headlamps: demo.url + HEADLAMPS,
      rows: clusters.length * ROUTES,
    };
    const ratio = await compareLists(browser, lists, runs);
    const tasks = await taskTimes(browser, lists.ours, /Attached|Refused|Unknown/);
    const inSlices = printTasks(tasks);
    const alone = await recordRequests(browser, clusters, withoutPlugin.url + HEADLAMPS);
    const asked = await recordRequests(browser, clusters, demo.url + OURS);
    const counts = new Map(
      clusters.map(cluster => {
        const { name } = cluster;
        const requests = asked.get(name) ?? [];
        return [name, countRequests(requests, alone.get(name) ?? [], isServedBy(cluster))];
      })
    );
    const tooMany = [...counts.values()].some(({ ours }) => ours.some(count => count.tooMany));
    console.log(
      [
        '',
        `Requests of the plugin's Routes list within ${
          STAY_MS / 1000
        } s after its first row, by cluster`,
        '',
        requestTable(counts),
        '',
        'The plugin sends all requests for the Gateway API, watches that request bookmarks, and lists',
        'that may come from a cache. Headlamp sends none of these. Other requests are the plugin’s if',
        'Headlamp does not send them on its HTTPRoutes list, which has the same frame.',
        'Limits: one discovery (beside its fallback and the annotations of CRDs), one list and one',
        'watch for each served kind and allowed namespace,',
        `and one request for an object by name: ${tooMany ? 'TOO MANY' : 'OK'}`,
      ].join('\n')
    );
    return ratio <= 1 && inSlices && !tooMany && pictures;
  } finally {
    await browser.close();
    await Promise.all([demo.close(), withoutPlugin.close()]);
  }
}

// Runs in separate processes, without a browser and servers, and with garbage collection
// on demand.
function timePureParts(): boolean {
  console.log('');
  const script = fileURLToPath(new URL('../../scripts/benchPure.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  return status === 0;
}

async function bench(): Promise<boolean> {
  const options = readOptions();
  const passed = await main(options);
  return (options.onlyPictures || timePureParts()) && passed;
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
