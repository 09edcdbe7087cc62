import type { KubernetesObject } from '../gatewayApi/types';
import type { ClusterReader } from './clusterApi';

/** A complete list. */
export interface FeedList {
  readonly items: readonly KubernetesObject[];
  /** Where a watch continues after the list. */
  readonly resourceVersion: string;
}

interface Page {
  readonly items?: readonly KubernetesObject[] | null;
  readonly metadata?: { readonly resourceVersion?: string; readonly continue?: string } | null;
}

/**
 * Reads all pages of a list.
 *
 * @param path - The path of the list, without a query.
 * @param options - `cached`: accept objects from the server's cache. `limit`: objects per page; by
 *   default the server decides. `wanted`: checked before each further page.
 * @returns The list; only its first pages if `wanted` returned false.
 * @throws ApiFailure if a request fails.
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
