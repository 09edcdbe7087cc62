import type { ClusterStatus, MissingAccess } from '../../fleet/model';
import { isPageKind, type PageKind } from '../../gatewayApi/kinds';
import type { Kind } from '../../gatewayApi/types';

/** What a page has to say about one cluster that it cannot show in full. */
export interface ClusterNotice {
  readonly status: ClusterStatus;
  /** What may not be read, of the kinds that the page shows. */
  readonly missing: readonly MissingAccess[];
}

/** Kinds that a cluster does not serve. */
export interface AbsentKinds {
  readonly cluster: string;
  readonly kinds: readonly PageKind[];
}

const NAMED_ALWAYS = ['unreachable', 'unauthenticated', 'notInstalled', 'loading'];

/**
 * Picks the clusters that a page must name, since what it shows of them is not all there is.
 *
 * @param statuses - The clusters of the page.
 * @param kinds - The kinds that it shows.
 * @returns One notice for each such cluster, in their order.
 */
export function clusterNotices(
  statuses: readonly ClusterStatus[],
  kinds: readonly Kind[]
): ClusterNotice[] {
  return statuses
    .map(status => ({
      status,
      missing: status.missing.filter(access => kinds.includes(access.kind)),
    }))
    .filter(({ status, missing }) => NAMED_ALWAYS.includes(status.phase) || missing.length > 0);
}

/**
 * Finds the kinds of a page that a cluster does not serve, which is no error.
 *
 * @param statuses - The clusters of the page.
 * @param kinds - The kinds that it shows.
 * @returns The clusters that lack some, without those that serve none or have not said yet.
 */
export function absentKinds(
  statuses: readonly ClusterStatus[],
  kinds: readonly Kind[]
): AbsentKinds[] {
  const wanted = kinds.filter(isPageKind);
  return statuses
    .filter(status => status.discovered && status.phase !== 'notInstalled')
    .map(status => ({
      cluster: status.cluster,
      kinds: wanted.filter(kind => status.versions[kind] === undefined),
    }))
    .filter(absent => absent.kinds.length > 0);
}
