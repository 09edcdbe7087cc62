import type { ClusterStatus } from '../../fleet/model';
import type { PageKind } from '../../gatewayApi/kinds';
import type { ObjectAnswer } from '../../kube/objectAnswer';

/** The same-named object in one cluster. */
export interface SameNamedRow<K extends PageKind> {
  readonly cluster: string;
  /** `notServed`: the cluster answers and does not have the kind. */
  readonly known: ObjectAnswer<K> | { readonly state: 'notServed' };
  /** The cluster does not answer now: this is the last that was heard. */
  readonly stale: boolean;
  /** Another cluster of the scope that is this one under another name: not to be compared. */
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
 * Puts what is known of same-named objects of several clusters side by side.
 *
 * @param kind - The kind of the object.
 * @param statuses - The clusters.
 * @param lookups - What is known of the object in each, in the same order.
 * @param here - The cluster whose object the others are compared with.
 * @returns One row a cluster, in their order.
 */
export function sameNamedRows<K extends PageKind>(
  kind: K,
  statuses: readonly ClusterStatus[],
  lookups: ReadonlyArray<ObjectAnswer<K>>,
  here: string
): Array<SameNamedRow<K>> {
  // On the page of one of a cluster's names, it is the others that are left out.
  const counted = statuses.find(({ cluster }) => cluster === here)?.sameAs ?? here;
  return statuses.map((status, index) => ({
    cluster: status.cluster,
    known:
      status.discovered && status.versions[kind] === undefined
        ? { state: 'notServed' as const }
        : lookups[index] ?? { state: 'loading' as const },
    stale: status.phase === 'unreachable' || status.phase === 'unauthenticated',
    sameAs: sameAsSeenFrom(here, counted, status),
  }));
}
