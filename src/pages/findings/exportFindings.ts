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

// A line break or a tab in a cell could begin a cell of its own.
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

// A spreadsheet evaluates a cell that begins like this as a formula. An attacker could put one into
// an object's name or a message. Where the user's list separator is a semicolon, a cell begins after
// each semicolon, and quotes do not protect it. The full-width signs count in Japanese and Chinese.
const FORMULA = /(^|;)(?=[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

function cell(value: string): string {
  const safe = value.replace(CONTROLS, ' ').replace(FORMULA, "$1'");
  return /[",;]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/**
 * Writes findings as CSV (RFC 4180) with a header line.
 *
 * @returns The file's text. What a spreadsheet would evaluate as a formula begins with an apostrophe,
 *   whether it separates cells by commas, semicolons or tabs. Control characters become a space.
 */
export function csvText(findings: readonly ExportedFinding[]): string {
  const lines = findings.map(finding => COLUMNS.map(column => cell(finding[column])).join(','));
  return [COLUMNS.join(','), ...lines, ''].join('\r\n');
}

export function jsonText(findings: readonly ExportedFinding[]): string {
  return `${JSON.stringify(findings, undefined, 2)}\n`;
}
