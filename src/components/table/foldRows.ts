import type { FleetRow, RowMetadata } from './fleetRow';

/** One object, or the same-named objects of several clusters. */
export interface FoldedRow<Row extends FleetRow> {
  readonly metadata: RowMetadata;
  /** Never empty. At most one per cluster if the rows' names are unique in their clusters. */
  readonly members: readonly [Row, ...Row[]];
}

/** The row of one object. */
export function singleRow<Row extends FleetRow>(row: Row): FoldedRow<Row> {
  return { metadata: row.metadata, members: [row] };
}

function foldedMetadata(members: readonly [FleetRow, ...FleetRow[]]): RowMetadata {
  const [{ kind, metadata }] = members;
  const clusters = members.map(member => member.cluster).join('+');
  return {
    // The uid contains the clusters, because the table keeps the cells of a row whose uid stays the
    // same.
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
 * @returns In the order of the first occurrence; members keep the order of the rows.
 */
export function foldRows<Row extends FleetRow>(rows: readonly Row[]): FoldedRow<Row>[] {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const { namespace, name } = row.metadata;
    // Kubernetes names cannot contain a slash, so the key is unambiguous.
    const key = `${row.kind}/${namespace ?? ''}/${name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].map(members => ({ metadata: foldedMetadata(members), members }));
}
