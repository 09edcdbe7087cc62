import type { FleetItem } from '../../fleet/model';
import {
  conditionHealth,
  isKnownType,
  type ReportedCondition,
  statusRank,
} from '../../gatewayApi/conditions';
import type { PageKind } from '../../gatewayApi/kinds';

/** The fields of a row that Headlamp's table reads; `uid` identifies the row, not the object. */
export interface RowMetadata {
  readonly uid: string;
  readonly name: string;
  readonly namespace?: string;
  readonly creationTimestamp?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** An object of one cluster as a row. Lists add their own fields. */
export interface FleetRow {
  readonly cluster: string;
  readonly kind: PageKind;
  readonly metadata: RowMetadata;
  /** The cluster does not answer; this is its last known state. */
  readonly stale: boolean;
  /**
   * The worst of the conditions that define the object's health; undefined for kinds without
   * conditions.
   */
  readonly health?: ReportedCondition;
}

/** The fields of a row that all lists share. */
export function fleetRow(item: FleetItem<PageKind>): FleetRow {
  const { cluster, object, stale } = item;
  const { metadata, kind } = object;
  const { name, namespace, creationTimestamp, labels, annotations } = metadata;
  return {
    cluster,
    kind,
    stale,
    metadata: {
      // Two contexts of one API server contain the same object, with the same uid.
      uid: `${cluster}/${kind}/${namespace ?? ''}/${name}`,
      name,
      namespace,
      creationTimestamp,
      labels,
      annotations,
    },
  };
}

// Nobody but its controller knows whether a condition of its own type is good.
function rank(condition: ReportedCondition): number {
  return isKnownType(condition.type) ? statusRank(conditionHealth(condition)) : Infinity;
}

/**
 * Picks the most important condition.
 *
 * @returns The worst condition, the first of equal ones; undefined for none.
 */
export function worstCondition(
  conditions: readonly ReportedCondition[]
): ReportedCondition | undefined {
  return conditions.reduce<ReportedCondition | undefined>(
    (worst, condition) =>
      worst === undefined || rank(condition) < rank(worst) ? condition : worst,
    undefined
  );
}
