import type { ClusterStatus, MissingAccess } from '../../fleet/model';
import { isPageKind, type PageKind } from '../../gatewayApi/kinds';
import type { Kind } from '../../gatewayApi/types';

/** The reason why a page cannot show a cluster in full. */
export interface ClusterNotice {
  readonly status: ClusterStatus;
  /** Limited to the kinds of the page. */
  readonly missing: readonly MissingAccess[];
}

export interface AbsentKinds {
  readonly cluster: string;
  readonly kinds: readonly PageKind[];
}

const NAMED_ALWAYS = ['unreachable', 'unauthenticated', 'notInstalled', 'loading'];

/**
 * Selects the clusters that a page cannot show in full.
 *
 * @param kinds - The kinds of the page.
 * @returns One notice per such cluster, in their order.
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
 * Finds the kinds of a page that a cluster does not serve, which is not an error.
 *
 * @param kinds - The kinds of the page.
 * @returns Only clusters that serve some of the kinds. Clusters without an answer are left out.
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
