import type { Browser } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import type { EmbeddedCluster, LoggedRequest } from '../../../demo/cluster';
import { inFreshPage } from '../chromium';
import { countRequests } from './requestCount';
import { requestTable } from './requestTable';

const STAY_MS = 3_000;

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

/** Addresses of the plugin's list, and of Headlamp's list where the plugin is not installed. */
export interface RequestPages {
  readonly ours: string;
  readonly headlampAlone: string;
}

/**
 * Counts the requests of the plugin's list and prints them.
 *
 * @param browser - The running browser.
 * @param clusters - The clusters of both lists.
 * @param pages - The lists.
 * @returns Whether no request was sent too often.
 */
export async function printRequests(
  browser: Browser,
  clusters: readonly EmbeddedCluster[],
  pages: RequestPages
): Promise<boolean> {
  const alone = await recordRequests(browser, clusters, pages.headlampAlone);
  const asked = await recordRequests(browser, clusters, pages.ours);
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
  return !tooMany;
}
