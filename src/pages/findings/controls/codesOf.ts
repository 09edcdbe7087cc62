import { compareFindings, type FindingRow } from '../../../components/findings/findingRows';

/** The distinct codes of the findings, those of the worst findings first. */
export function codesOf(rows: readonly FindingRow[]): string[] {
  return [...new Set([...rows].sort(compareFindings).map(({ finding }) => finding.code))];
}
