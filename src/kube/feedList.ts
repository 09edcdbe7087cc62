import { kindInfo } from '../gatewayApi/kinds';
import type { Kind, KubernetesObject } from '../gatewayApi/types';
import type { MalformedObject, ObjectTarget } from './answers/clusterObject';
import { readListPage } from './answers/listPage';
import { type ClusterReader, OddAnswer } from './clusterApi';
import { apiVersionOf, resourcePath } from './resourcePath';

/** A complete list. */
export interface FeedList {
  /** Completed by `target`. */
  readonly items: readonly KubernetesObject[];
  /** The items that had to be left out. If there are any, the list is not complete. */
  readonly malformed: readonly MalformedObject[];
  /** Where a watch continues after the list; `''` if the server does not say. */
  readonly resourceVersion: string;
}

/** A list to read. */
export interface ListTarget extends ObjectTarget {
  /** The path of the list, without a query. */
  readonly path: string;
}

/**
 * The list of a kind.
 *
 * @param version - The version at which the cluster serves the kind.
 * @param namespace - Undefined means every namespace.
 */
export function listTarget(kind: Kind, version: string, namespace: string | undefined): ListTarget {
  const info = kindInfo(kind);
  const path = resourcePath(info, version, namespace);
  return { kind, apiVersion: apiVersionOf(info, version), namespace, path };
}

/**
 * Reads all pages of a list.
 *
 * @param target - What to list.
 * @param options - `cached`: accept objects from the server's cache. `limit`: objects per page; by
 *   default the server decides. `wanted`: checked before each further page.
 * @returns The list; only its first pages if `wanted` returned false.
 * @throws ApiFailure if a request fails; OddAnswer if an answer is not a page of the list.
 */
export async function readFeedList(
  api: ClusterReader,
  cluster: string,
  target: ListTarget,
  options: {
    readonly cached?: boolean;
    readonly limit?: number;
    readonly wanted?: () => boolean;
  } = {}
): Promise<FeedList> {
  const { cached = false, limit, wanted = () => true } = options;
  const { path } = target;
  let items: readonly KubernetesObject[] = [];
  let malformed: readonly MalformedObject[] = [];
  const seen = new Set<string>();
  const paged = limit === undefined ? [] : [`limit=${limit}`];
  let query = cached ? ['resourceVersion=0', ...paged] : paged;
  for (;;) {
    const answer = await api.get(cluster, query.length > 0 ? `${path}?${query.join('&')}` : path);
    const page = readListPage(answer, target);
    items = items.concat(page.items);
    malformed = malformed.concat(page.malformed);
    const { next, resourceVersion } = page;
    if (next === '' || !wanted()) return { items, malformed, resourceVersion };
    // The list would never end.
    if (seen.has(next)) throw new OddAnswer(`the list of ${target.kind} repeats a page`);
    seen.add(next);
    query = [...paged, `continue=${encodeURIComponent(next)}`];
  }
}
