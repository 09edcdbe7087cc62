import { type ClusterStatus, isStale } from '../../fleet/model';
import type { PageKind } from '../../gatewayApi/kinds';
import type { ObjectAnswer } from '../../kube/objectAnswer';

export interface SameNamedRow<K extends PageKind> {
  readonly cluster: string;
  /** `notServed`: the cluster answers but does not serve the kind. */
  readonly known: ObjectAnswer<K> | { readonly state: 'notServed' };
  /** The cluster does not answer; this is its last known state. */
  readonly stale: boolean;
  /** Another name of the same cluster in the scope. The row is not compared. */
  readonly sameAs: string | undefined;
}

function sameAsSeenFrom(
  here: string,
  counted: string,
  { cluster, sameAs = cluster }: ClusterStatus
): string | undefined {
  if (cluster === here) return undefined;
  if (sameAs === counted) return here;
  return sameAs === cluster ? undefined : sameAs;
}

/**
 * Combines the same-named objects of several clusters.
 *
 * @param lookups - The lookup in each cluster, in the same order as `statuses`.
 * @param here - The cluster whose object the others are compared with.
 * @returns One row per cluster, in their order.
 */
export function sameNamedRows<K extends PageKind>(
  kind: K,
  statuses: readonly ClusterStatus[],
  lookups: ReadonlyArray<ObjectAnswer<K>>,
  here: string
): Array<SameNamedRow<K>> {
  // If the page's cluster has several names, the other names are skipped.
  const counted = statuses.find(({ cluster }) => cluster === here)?.sameAs ?? here;
  return statuses.map((status, index) => ({
    cluster: status.cluster,
    known:
      status.discovered && status.versions[kind] === undefined
        ? { state: 'notServed' as const }
        : lookups[index] ?? { state: 'loading' as const },
    stale: isStale(status),
    sameAs: sameAsSeenFrom(here, counted, status),
  }));
}
