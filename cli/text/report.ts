import type { Rule } from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { DEFAULT_CLUSTER } from '../input/clusterFiles';
import { worstFindingsFirst } from '../worstFirst';
import { findingText } from './finding';
import type { Paint } from './paint';
import { clusterSummary } from './summary';

/**
 * The text report: the findings of all clusters, worst first, then one summary per cluster.
 *
 * @returns The parts of the text.
 */
export function* textReport(
  clusters: readonly DiagnosedCluster[],
  rules: readonly Rule[],
  paint: Paint
): Generator<string> {
  const named = clusters.some(({ name }) => name !== DEFAULT_CLUSTER);
  const ruleOf = new Map(rules.map(rule => [rule.code, rule]));
  const found = worstFindingsFirst(clusters);
  for (const { finding, cluster } of found) {
    yield `${findingText(finding, cluster, ruleOf.get(finding.code), named, paint)}\n\n`;
  }
  yield `${clusters.map(cluster => clusterSummary(cluster, paint)).join('\n')}\n`;
  const codes = [...new Set(found.map(({ finding }) => finding.code))].sort();
  if (codes.length === 0) return;
  yield `\nTo learn more, run gateway-fleet explain with one of: ${codes.join(', ')}\n`;
}
