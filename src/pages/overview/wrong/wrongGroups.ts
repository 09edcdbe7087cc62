import { compareFindings, type FindingRow } from '../../../components/findings/findingRows';

/** Findings that stand on one line: one, or all of a code. */
export interface WrongGroup {
  readonly worst: FindingRow;
  /** The others of the same code, worst first. */
  readonly others: readonly FindingRow[];
}

/**
 * Arranges the findings that require action.
 *
 * @param findings - Of all severities. It is not changed.
 * @param most - The number of lines. If all findings fit, each has its own.
 * @returns Worst first. Can be more than `most`.
 */
export function wrongGroups(findings: readonly FindingRow[], most: number): WrongGroup[] {
  const wrong = findings.filter(({ finding }) => finding.severity !== 'info').sort(compareFindings);
  if (wrong.length <= most) return wrong.map(worst => ({ worst, others: [] }));
  const groups = new Map<string, [FindingRow, ...FindingRow[]]>();
  wrong.forEach(row => {
    const group = groups.get(row.finding.code);
    if (group === undefined) groups.set(row.finding.code, [row]);
    else group.push(row);
  });
  return [...groups.values()].map(([worst, ...others]) => ({ worst, others }));
}
