import type { KubernetesObject } from '../gatewayApi/types';
import type { ClusterApi } from './clusterApi';

/** A list that was read to its end. */
export interface FeedList {
  readonly items: readonly KubernetesObject[];
  /** Where a watch goes on from it. */
  readonly resourceVersion: string;
}

interface Page {
  readonly items?: readonly KubernetesObject[] | null;
  readonly metadata?: { readonly resourceVersion?: string; readonly continue?: string } | null;
}

/**
 * Reads a list, page after page.
 *
 * @param api - The way to the cluster.
 * @param cluster - Headlamp's name of the cluster.
 * @param path - Path of the list, without a query.
 * @param options - `cached`: what the server has in its cache will do; `wanted`: asked before each
 *   further page.
 * @returns The list; a part of it where it was not wanted any more.
 * @throws ApiFailure when the cluster does not give it.
 */
export async function readFeedList(
  api: ClusterApi,
  cluster: string,
  path: string,
  { cached, wanted }: { readonly cached: boolean; readonly wanted: () => boolean }
): Promise<FeedList> {
  let items: readonly KubernetesObject[] = [];
  let query = cached ? '?resourceVersion=0' : '';
  for (;;) {
    const page = (await api.get(cluster, path + query)) as Page;
    items = items.concat(page.items ?? []);
    const next = page.metadata?.continue;
    if (!next || !wanted()) {
      return { items, resourceVersion: page.metadata?.resourceVersion ?? '' };
    }
    query = `?continue=${encodeURIComponent(next)}`;
  }
}
