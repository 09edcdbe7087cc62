import type { FleetItem } from '../../fleet/model';
import { type ReportedCondition, statusRank } from '../../gatewayApi/conditions';
import type { PageKind } from '../../gatewayApi/kinds';
import { text } from '../../gatewayApi/read';


/** What Headlamp's table reads of a row; `uid` identifies the row, not the object. */
export interface RowMetadata {
  readonly uid: string;
  readonly name: string;
  readonly namespace?: string;
  readonly creationTimestamp?: string;
  readonly labels?: Readonly<Record<string, string>> | null;
  readonly annotations?: Readonly<Record<string, string>> | null;
}

/** An object of one cluster as a row; lists add their own fields. */
export interface FleetRow {
  readonly cluster: string;
  readonly kind: PageKind;
  readonly metadata: RowMetadata;
  /** The cluster does not answer now: this is the last that was heard of it. */
  readonly stale: boolean;
  /** The worst of the conditions that tell how it is; undefined for kinds that have none. */
  readonly health?: ReportedCondition;
}

/**
 * Makes the part of a row that all lists share.
 *
 * @param item - An object of the fleet.
 * @returns The row without what a list adds.
 */
export function fleetRow(item: FleetItem<PageKind>): FleetRow {
  const { cluster, object, stale } = item;
  const { metadata, kind } = object;
  const namespace = text(metadata.namespace) || undefined;
  const name = text(metadata.name);
  return {
    cluster,
    kind,
    stale,
    metadata: {
      // Two contexts of one API server show the same object twice, with the same uid.
      uid: `${cluster}/${text(metadata.uid) || `${kind}/${namespace ?? ''}/${name}`}`,
      name,
      namespace,
      creationTimestamp: text(metadata.creationTimestamp) || undefined,
      labels: metadata.labels,
      annotations: metadata.annotations,
    },
  };
}

/**
 * Picks the condition that a person should hear of first.
 *
 * @param conditions - Any number of them.
 * @returns The worst, the first among equals; undefined for none.
 */
export function worstCondition(
  conditions: readonly ReportedCondition[]
): ReportedCondition | undefined {
  return conditions.reduce<ReportedCondition | undefined>(
    (worst, condition) =>
      worst === undefined || statusRank(condition.status) < statusRank(worst.status)
        ? condition
        : worst,
    undefined
  );
}
