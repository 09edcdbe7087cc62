import type { FindingRow } from '../../../components/findings/findingRows';
import type { FleetRow } from '../../../components/table/fleetRow';
import type { PageKind } from '../../../gatewayApi/kinds';
import type { FindingTableRow } from './FindingTable';
import type { FindingGroup } from './groups';

/** A finding as a row of the list. */
export interface FindingListRow extends FleetRow {
  readonly row: FindingRow;
}

/** Findings of one code or object as a row. */
export interface FindingGroupRow extends FindingTableRow {
  readonly group: FindingGroup;
}

/**
 * Makes the row of a finding.
 *
 * @param row - The finding in its clusters.
 */
export function findingListRow(row: FindingRow): FindingListRow {
  const { object } = row.finding;
  return {
    row,
    cluster: row.clusters[0] ?? '',
    // Rules are about objects of the Gateway API only.
    kind: object.kind as PageKind,
    stale: false,
    metadata: {
      // The clusters are part of it: the table would keep the old cells of a row that stays.
      uid: `${row.id}@${row.clusters.join('+')}`,
      name: object.name,
      namespace: object.namespace,
    },
  };
}

/** Makes the row of a group. */
export function findingGroupRow(group: FindingGroup): FindingGroupRow {
  const ids = group.rows.map(({ id, clusters }) => `${id}@${clusters.join('+')}`);
  return { group, metadata: { uid: `${group.key} ${ids.join(' ')}`, name: group.key } };
}
