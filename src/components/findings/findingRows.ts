import { type Finding, objectKey, RULES, SEVERITIES, type Severity } from '../../analysis';
import type { ClusterFinding } from '../../fleet';
import { weakMemo } from '../basics/weakMemo';
import { compareValues } from '../table/fleetColumn';

/** The same finding in one or several clusters. */
export interface FindingRow {
  /** The finding's id in URLs. It does not depend on numbers in the message. */
  readonly id: string;
  /** The finding of the first cluster. */
  readonly finding: Finding;
  /** In the order of the scope. */
  readonly clusters: readonly string[];
  /** One per cluster; their fixes can differ. */
  readonly members: readonly ClusterFinding[];
}

const RANKS: ReadonlyMap<string, number> = new Map(RULES.map(({ code }, index) => [code, index]));

/** Equal for findings of equal code, object, field and message. */
export const findingContentKey = weakMemo((finding: Finding) =>
  JSON.stringify([finding.code, objectKey(finding.object), finding.path, finding.message])
);

/**
 * The first part of a finding's id in a URL. The cluster and an ordinal follow it.
 *
 * @returns Such as `BackendNotFound HTTPRoute shop/web .spec.rules[0].backendRefs[0]`.
 */
export function findingPlace({ code, object, path }: Finding): string {
  return [code, objectKey(object), path].filter(part => part !== '').join(' ');
}

/**
 * Folds findings of several clusters with equal code, object, field and message.
 *
 * @param items - In the order of the scope.
 * @returns In the order of the first occurrence.
 */
export function findingRows(items: readonly ClusterFinding[]): readonly FindingRow[] {
  const groups = new Map<string, [ClusterFinding, ...ClusterFinding[]]>();
  items.forEach(item => {
    const key = findingContentKey(item.finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    // If a rule reports the same finding twice, its cluster counts once.
    else if (!group.some(({ cluster }) => cluster === item.cluster)) group.push(item);
  });
  const counts = new Map<string, number>();
  return [...groups.values()].map(members => {
    const [{ finding }] = members;
    const place = findingPlace(finding);
    const count = counts.get(place) ?? 0;
    counts.set(place, count + 1);
    return {
      id: count === 0 ? place : `${place} #${count + 1}`,
      finding,
      clusters: members.map(({ cluster }) => cluster),
      members,
    };
  });
}

/**
 * Compares findings, for a list with the worst first.
 *
 * @returns Negative if the left one comes first: by severity, then the order of the codes'
 *   documentation, then namespace, name and field.
 */
export function compareFindings({ finding: left }: FindingRow, { finding: right }: FindingRow) {
  const rank = ({ code }: Finding) => RANKS.get(code) ?? RANKS.size;
  return (
    SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
    rank(left) - rank(right) ||
    compareValues(left.object.namespace ?? '', right.object.namespace ?? '') ||
    compareValues(left.object.name, right.object.name) ||
    compareValues(left.path, right.path)
  );
}

export function countSeverities(rows: readonly FindingRow[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  rows.forEach(({ finding }) => {
    counts[finding.severity] += 1;
  });
  return counts;
}
