import { SEVERITIES, type Severity } from '../../analysis';
import { wordsOf } from '../../components/basics/wordsOf';
import type { FindingRow } from '../../components/findings/findingRows';

/** Selects findings. An empty list of clusters or codes means all. */
export interface FindingFilter {
  readonly severities: readonly Severity[];
  readonly clusters: readonly string[];
  readonly codes: readonly string[];
}

// Infos are not problems, so they do not clutter the default view.
const BY_DEFAULT: readonly Severity[] = ['error', 'warning'];
// The URL's value if the reader hides every severity. A missing value means the default.
const NONE = 'none';

/**
 * Reads the severities from their query parameter.
 *
 * @param parameter - Severities separated by spaces; unknown words are ignored.
 * @returns Worst first; errors and warnings if the parameter is empty.
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
 * @returns `''` for the default severities.
 */
export function severityParameter(severities: readonly Severity[]): string {
  const shown = SEVERITIES.filter(severity => severities.includes(severity));
  if (shown.length === 0) return NONE;
  return shown.join(' ') === BY_DEFAULT.join(' ') ? '' : shown.join(' ');
}

/**
 * Keeps the findings of the selected clusters and codes, regardless of severity.
 *
 * @param rows - Folded findings.
 * @returns A row of several clusters stays whole if one of its clusters is selected.
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

export function filterSeverities(
  rows: readonly FindingRow[],
  severities: readonly Severity[]
): readonly FindingRow[] {
  return rows.filter(({ finding }) => severities.includes(finding.severity));
}

/**
 * Finds the finding that the URL names.
 *
 * @param rows - All findings of the scope, not only the shown ones.
 * @returns Undefined if the finding no longer exists or never existed.
 */
export function findRow(rows: readonly FindingRow[], id: string): FindingRow | undefined {
  return rows.find(row => row.id === id);
}

/**
 * Reads the code from a finding's id, so that the page can explain a finding that no longer exists.
 */
export function codeOf(id: string): string {
  return id.split(' ', 1)[0] ?? '';
}
