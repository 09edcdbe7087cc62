import type { Rule } from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { DEFAULT_CLUSTER } from '../input/clusterFiles';
import { worstFindingsFirst } from '../worstFirst';
import { findingText } from './finding';
import type { Paint } from './paint';
import { clusterSummary } from './summary';

/**
 * Writes all clusters for people: the findings of all of them, worst first, then a summary of each.
 *
 * @param clusters - In the order in which to sum them up.
 * @param rules - What explains the findings.
 * @param paint - The colours.
 * @returns The text.
 */
export function textReport(
  clusters: readonly DiagnosedCluster[],
  rules: readonly Rule[],
  paint: Paint
): string {
  const named = clusters.some(({ name }) => name !== DEFAULT_CLUSTER);
  const ruleOf = new Map(rules.map(rule => [rule.code, rule]));
  const found = worstFindingsFirst(clusters);
  const blocks = found.map(({ finding, cluster }) =>
    findingText(finding, cluster, ruleOf.get(finding.code), named, paint)
  );
  const summary = clusters.map(cluster => clusterSummary(cluster, paint)).join('\n');
  const codes = [...new Set(found.map(({ finding }) => finding.code))].sort();
  const more =
    codes.length === 0
      ? []
      : [`Each is explained by gateway-fleet explain CODE: ${codes.join(', ')}`];
  return `${[...blocks, summary, ...more].join('\n\n')}\n`;
}
