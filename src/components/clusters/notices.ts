import {
  type ClusterPhase,
  type ClusterStatus,
  isStale,
  type MissingAccess,
} from '../../fleet/model';
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

const WORST_FIRST: readonly ClusterPhase[] = [
  'unreachable',
  'failing',
  'unauthenticated',
  'partial',
  'loading',
  'notInstalled',
  'ready',
];

/** A cluster that a page cannot show in full, and why, in short. */
export interface ClusterFlaw {
  readonly cluster: string;
  /** `ready`: the cluster does not serve all kinds of the page. */
  readonly phase: ClusterPhase;
}

/**
 * Lists the clusters that a page cannot show in full.
 *
 * @param kinds - The kinds of the page.
 * @returns One entry per such cluster, worst first.
 */
export function clusterFlaws(
  statuses: readonly ClusterStatus[],
  kinds: readonly Kind[]
): ClusterFlaw[] {
  const noticed = clusterNotices(statuses, kinds).map(({ status }) => status);
  const lacking = absentKinds(statuses, kinds).map(({ cluster }) => cluster);
  return statuses
    .filter(status => noticed.includes(status) || lacking.includes(status.cluster))
    .map(status => ({
      cluster: status.cluster,
      phase: noticed.includes(status) ? status.phase : ('ready' as const),
    }))
    .sort((left, right) => WORST_FIRST.indexOf(left.phase) - WORST_FIRST.indexOf(right.phase));
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
