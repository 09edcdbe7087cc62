import type { FindingRow } from '../../../components/findings/findingRows';
import type { FleetRow } from '../../../components/table/fleetRow';
import type { PageKind } from '../../../gatewayApi/kinds';
import type { FindingTableRow } from './FindingTable';
import type { FindingGroup } from './groups';

export interface FindingListRow extends FleetRow {
  readonly row: FindingRow;
  readonly opens: string;
}

export interface FindingGroupRow extends FindingTableRow {
  readonly group: FindingGroup;
}

export function findingListRow(row: FindingRow): FindingListRow {
  const { object } = row.finding;
  return {
    row,
    opens: row.id,
    cluster: row.clusters[0] ?? '',
    // Rules cover only objects of the Gateway API.
    kind: object.kind as PageKind,
    stale: false,
    metadata: {
      // The uid contains the clusters, because the table keeps the cells of a row whose uid stays
      // the same.
      uid: `${row.id}@${row.clusters.join('+')}`,
      name: object.name,
      namespace: object.namespace,
    },
  };
}

/**
 * Converts a group to a row.
 *
 * @param by - A row of a code opens its explanation, that of an object the worst finding.
 */
export function findingGroupRow(group: FindingGroup, by: 'code' | 'object'): FindingGroupRow {
  const ids = group.rows.map(({ id, clusters }) => `${id}@${clusters.join('+')}`);
  const opens = by === 'code' ? group.key : group.rows[0].id;
  return { group, opens, metadata: { uid: `${group.key} ${ids.join(' ')}`, name: group.key } };
}
