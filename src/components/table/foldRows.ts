import type { FleetRow, RowMetadata } from './fleetRow';

/** A row of the table: one object, or the same-named objects of several clusters. */
export interface FoldedRow<Row extends FleetRow> {
  readonly metadata: RowMetadata;
  /** Never empty; at most one a cluster when the rows' names are unique in their clusters. */
  readonly members: readonly [Row, ...Row[]];
}

/**
 * Shows each object in a row of its own.
 *
 * @param rows - The rows of a list.
 * @returns As many rows, in the same order.
 */
export function singleRows<Row extends FleetRow>(rows: readonly Row[]): FoldedRow<Row>[] {
  return rows.map(row => ({ metadata: row.metadata, members: [row] }));
}

function foldedMetadata(members: readonly [FleetRow, ...FleetRow[]]): RowMetadata {
  const [{ kind, metadata }] = members;
  const clusters = members.map(member => member.cluster).join('+');
  return {
    // The clusters are part of it: the table would keep the old cells of a row that stays the same.
    uid: `${kind}/${metadata.namespace ?? ''}/${metadata.name}@${clusters}`,
    name: metadata.name,
    namespace: metadata.namespace,
    labels: Object.assign({}, ...members.map(member => member.metadata.labels)),
    annotations: metadata.annotations,
  };
}

/**
 * Folds objects of the same kind, namespace and name into one row.
 *
 * @param rows - The rows of a list.
 * @returns One row a kind, namespace and name, in the order in which each was first met; its
 *   members in the order of the rows.
 */
export function foldRows<Row extends FleetRow>(rows: readonly Row[]): FoldedRow<Row>[] {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const { namespace, name } = row.metadata;
    // No name of Kubernetes holds a slash, so the key is unambiguous.
    const key = `${row.kind}/${namespace ?? ''}/${name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].map(members => ({ metadata: foldedMetadata(members), members }));
}
