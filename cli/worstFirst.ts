import type { Finding } from '../src/analysis';
import type { DiagnosedCluster } from './diagnosedCluster';
import { findingKeys, sortedBy } from './order';

/** A finding and its cluster. */
export interface FoundIn {
  readonly finding: Finding;
  readonly cluster: DiagnosedCluster;
}

/** The findings of all clusters, sorted by severity, cluster and object. */
export function worstFindingsFirst(clusters: readonly DiagnosedCluster[]): FoundIn[] {
  const found = clusters.flatMap(cluster =>
    cluster.findings.map(finding => ({ finding, cluster }))
  );
  return sortedBy(found, ({ finding, cluster }) => {
    const [rank = '', ...rest] = findingKeys(finding);
    return [rank, cluster.name, ...rest];
  });
}
