import type { KubernetesObject } from '../gatewayApi/types';
import type { ClusterReader } from './clusterApi';

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
 * @param options - `cached`: what the server has in its cache will do; `limit`: how many objects to
 *   ask for at a time, by default as many as the server gives; `wanted`: asked before each further
 *   page.
 * @returns The list; a part of it where it was not wanted any more.
 * @throws ApiFailure when the cluster does not give it.
 */
export async function readFeedList(
  api: ClusterReader,
  cluster: string,
  path: string,
  options: {
    readonly cached?: boolean;
    readonly limit?: number;
    readonly wanted?: () => boolean;
  } = {}
): Promise<FeedList> {
  const { cached = false, limit, wanted = () => true } = options;
  let items: readonly KubernetesObject[] = [];
  const paged = limit === undefined ? [] : [`limit=${limit}`];
  let query = cached ? ['resourceVersion=0', ...paged] : paged;
  for (;;) {
    const page = (await api.get(
      cluster,
      query.length > 0 ? `${path}?${query.join('&')}` : path
    )) as Page;
    items = items.concat(page.items ?? []);
    const next = page.metadata?.continue;
    if (!next || !wanted()) {
      return { items, resourceVersion: page.metadata?.resourceVersion ?? '' };
    }
    query = [...paged, `continue=${encodeURIComponent(next)}`];
  }
}
