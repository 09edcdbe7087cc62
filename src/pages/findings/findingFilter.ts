import { SEVERITIES, type Severity } from '../../analysis';
import { wordsOf } from '../../components/basics/wordsOf';
import type { FindingRow } from '../../components/findings/findingRows';

/** Which findings to show. An empty list of clusters or codes means all. */
export interface FindingFilter {
  readonly severities: readonly Severity[];
  readonly clusters: readonly string[];
  readonly codes: readonly string[];
}

// Informations are no trouble: who looks for what is wrong should not have to look past them.
const BY_DEFAULT: readonly Severity[] = ['error', 'warning'];
// What the URL says where a reader hides every severity, unlike where it says nothing.
const NONE = 'none';

/**
 * Reads the severities from their query parameter.
 *
 * @param parameter - Severities with spaces between them; other words are left out.
 * @returns The severities to show, worst first; errors and warnings where it names none at all.
 */
export function severitiesOf(parameter: string): readonly Severity[] {
  const words = wordsOf(parameter);
  const named = SEVERITIES.filter(severity => words.includes(severity));
  return named.length > 0 || words.includes(NONE) ? named : BY_DEFAULT;
}

/**
 * Writes severities as a query parameter.
 *
 * @param severities - In any order.
 * @returns `''` for those that are shown by default.
 */
export function severityParameter(severities: readonly Severity[]): string {
  const shown = SEVERITIES.filter(severity => severities.includes(severity));
  if (shown.length === 0) return NONE;
  return shown.join(' ') === BY_DEFAULT.join(' ') ? '' : shown.join(' ');
}

/**
 * Keeps the findings of some clusters and codes, whatever their severity.
 *
 * @param rows - Folded findings.
 * @param filter - See its fields.
 * @returns The rows; a row of several clusters stays whole where one of them is wanted.
 */
export function filterPlaces(
  rows: readonly FindingRow[],
  { clusters, codes }: Pick<FindingFilter, 'clusters' | 'codes'>
): readonly FindingRow[] {
  return rows.filter(
    row =>
      (codes.length === 0 || codes.includes(row.finding.code)) &&
      (clusters.length === 0 || row.clusters.some(cluster => clusters.includes(cluster)))
  );
}

/**
 * Keeps the findings of some severities.
 *
 * @param rows - Folded findings.
 * @param severities - Those to keep.
 */
export function filterSeverities(
  rows: readonly FindingRow[],
  severities: readonly Severity[]
): readonly FindingRow[] {
  return rows.filter(({ finding }) => severities.includes(finding.severity));
}

/**
 * Finds the finding that a URL asks for.
 *
 * @param rows - All findings of the scope, not only those that are shown.
 * @param id - From the URL.
 * @returns The row; undefined where it is gone or was never there.
 */
export function findRow(rows: readonly FindingRow[], id: string): FindingRow | undefined {
  return rows.find(row => row.id === id);
}

/**
 * The code that the id of a finding begins with, so that a finding that is gone is still explained.
 *
 * @param id - From the URL.
 */
export function codeOf(id: string): string {
  return id.split(' ', 1)[0] ?? '';
}
