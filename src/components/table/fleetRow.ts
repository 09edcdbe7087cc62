import type { Health } from '../../analysis';
import type { FleetItem } from '../../fleet/model';
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
  /** Undefined until it is computed. */
  readonly health?: Health;
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
