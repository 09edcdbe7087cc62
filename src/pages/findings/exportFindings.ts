import type { Message } from '../../analysis';
import { compareFindings, type FindingRow } from '../../components/findings/findingRows';

/** One finding of one cluster, as written to a file. */
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
 * @param clusters - Limits the result; an empty list means all.
 * @param write - Formats a message.
 * @returns One entry per finding and cluster, worst first.
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

// A spreadsheet evaluates a cell that begins like this as a formula. An attacker could put one into
// an object's name or a message.
const FORMULA = /^[=+\-@\t\r\n]/;

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/**
 * Writes findings as CSV (RFC 4180) with a header line.
 *
 * @returns The file's text. A cell that a spreadsheet would evaluate as a formula begins with an
 *   apostrophe.
 */
export function csvText(findings: readonly ExportedFinding[]): string {
  const lines = findings.map(finding => COLUMNS.map(column => cell(finding[column])).join(','));
  return [COLUMNS.join(','), ...lines, ''].join('\r\n');
}

export function jsonText(findings: readonly ExportedFinding[]): string {
  return `${JSON.stringify(findings, undefined, 2)}\n`;
}
