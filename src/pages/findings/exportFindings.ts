import type { Message } from '../../analysis';
import { compareFindings, type FindingRow } from '../../components/findings/findingRows';

/** One finding of one cluster, as it is written into a file. */
export interface ExportedFinding {
  readonly cluster: string;
  readonly severity: string;
  readonly code: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly path: string;
  readonly message: string;
}

const COLUMNS: ReadonlyArray<keyof ExportedFinding> = [
  'cluster',
  'severity',
  'code',
  'kind',
  'namespace',
  'name',
  'path',
  'message',
];

/**
 * Unfolds findings for a file.
 *
 * @param rows - Folded findings.
 * @param clusters - Only these; none means all.
 * @param write - Puts a message into words.
 * @returns One entry a finding and cluster, worst first.
 */
export function exportedFindings(
  rows: readonly FindingRow[],
  clusters: readonly string[],
  write: (message: Message) => string
): ExportedFinding[] {
  return [...rows].sort(compareFindings).flatMap(({ members }) =>
    members
      .filter(({ cluster }) => clusters.length === 0 || clusters.includes(cluster))
      .map(({ cluster, finding: { severity, code, object, path, message } }) => ({
        cluster,
        severity,
        code,
        kind: object.kind,
        namespace: object.namespace ?? '',
        name: object.name,
        path,
        message: write(message),
      }))
  );
}

// A spreadsheet takes a cell that begins like this for a formula, which an object's name or a
// message may be made to be.
const FORMULA = /^[=+\-@\t\r\n]/;

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/**
 * Writes findings as CSV (RFC 4180), with the names of the columns first.
 *
 * @param findings - What to write.
 * @returns The file's text. What a spreadsheet would take for a formula begins with an apostrophe.
 */
export function csvText(findings: readonly ExportedFinding[]): string {
  const lines = findings.map(finding => COLUMNS.map(column => cell(finding[column])).join(','));
  return [COLUMNS.join(','), ...lines, ''].join('\r\n');
}

/**
 * Writes findings as JSON.
 *
 * @param findings - What to write.
 * @returns The file's text: a list.
 */
export function jsonText(findings: readonly ExportedFinding[]): string {
  return `${JSON.stringify(findings, undefined, 2)}\n`;
}
