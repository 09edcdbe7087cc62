import type { Rule } from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { DEFAULT_CLUSTER } from '../input/clusterFiles';
import { worstFindingsFirst } from '../worstFirst';
import { findingText } from './finding';
import type { Paint } from './paint';
import { clusterSummary } from './summary';

/** The text report: the findings of all clusters, worst first, then one summary per cluster. */
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
      : [`To learn more, run gateway-fleet explain with one of: ${codes.join(', ')}`];
  return `${[...blocks, summary, ...more].join('\n\n')}\n`;
}
