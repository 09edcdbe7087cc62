import { type Finding, SEVERITIES } from '../../analysis';

/**
 * Sorts findings, worst first.
 *
 * @returns A new list; findings of equal severity keep their order.
 */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap(severity => findings.filter(finding => finding.severity === severity));
}
