import { type ClusterStatus, isStale, type MissingAccess } from '../../fleet/model';
import { GATEWAY_API_KINDS, isPageKind, type PageKind } from '../../gatewayApi/kinds';
import type { Kind } from '../../gatewayApi/types';
import type { MalformedObject } from '../../kube/answers/clusterObject';

/** The reason why a page cannot show a cluster in full. */
export interface ClusterNotice {
  readonly status: ClusterStatus;
  /** Limited to the kinds of the page. */
  readonly missing: readonly MissingAccess[];
  /** Limited to the kinds of the page. */
  readonly malformed: readonly MalformedObject[];
}

export interface AbsentKinds {
  readonly cluster: string;
  readonly kinds: readonly PageKind[];
}

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
      missing: status.missing.filter(({ kind }) => kinds.includes(kind)),
      malformed: status.malformed.filter(({ kind }) => kinds.some(known => known === kind)),
    }))
    .filter(
      ({ status, missing, malformed }) =>
        isStale(status) ||
        status.phase === 'notInstalled' ||
        status.phase === 'loading' ||
        missing.length + malformed.length > 0
    );
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
  const ofPage = kinds.filter(isPageKind);
  const ofGatewayApi = ofPage.filter(kind => GATEWAY_API_KINDS.includes(kind));
  // Most clusters have no other API of this kind, so only a page about one names its absence.
  const wanted = ofGatewayApi.length > 0 ? ofGatewayApi : ofPage;
  return statuses
    .filter(status => status.discovered && status.phase !== 'notInstalled')
    .map(status => ({
      cluster: status.cluster,
      kinds: wanted.filter(
        kind =>
          status.versions[kind] === undefined &&
          !status.missing.some(access => access.kind === kind)
      ),
    }))
    .filter(absent => absent.kinds.length > 0);
}
