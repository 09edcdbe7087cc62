import { objectKey } from '../../../analysis';
import { compareFindings, type FindingRow } from '../../../components/findings/findingRows';

/** The ways to group findings. */
export const GROUPINGS = ['none', 'code', 'object'] as const;

export type Grouping = (typeof GROUPINGS)[number];

/** The findings of one code or one object, across clusters. */
export interface FindingGroup {
  readonly key: string;
  /** Worst first. */
  readonly rows: readonly [FindingRow, ...FindingRow[]];
  /** All clusters of the rows, in the order of the scope. */
  readonly clusters: readonly string[];
}

/** Reads the grouping from its query parameter. Unknown values read as none. */
export function groupingOf(parameter: string): Grouping {
  return GROUPINGS.find(grouping => grouping === parameter) ?? 'none';
}

/**
 * Groups findings.
 *
 * @param rows - Folded findings.
 * @param scope - All clusters, in their order.
 * @returns The group with the worst finding first.
 */
export function groupFindings(
  rows: readonly FindingRow[],
  by: 'code' | 'object',
  scope: readonly string[]
): readonly FindingGroup[] {
  const groups = new Map<string, [FindingRow, ...FindingRow[]]>();
  [...rows].sort(compareFindings).forEach(row => {
    const key = by === 'code' ? row.finding.code : objectKey(row.finding.object);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  });
  return [...groups].map(([key, members]) => {
    const clusters = new Set(members.flatMap(row => row.clusters));
    return { key, rows: members, clusters: scope.filter(cluster => clusters.has(cluster)) };
  });
}
