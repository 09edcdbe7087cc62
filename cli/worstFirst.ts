import type { Finding } from '../src/analysis';
import type { DiagnosedCluster } from './diagnosedCluster';
import { findingKeys, sortedBy } from './order';

/** A finding, and where it was found. */
export interface FoundIn {
  readonly finding: Finding;
  readonly cluster: DiagnosedCluster;
}

/**
 * Puts the findings of all clusters in the order in which to tell them.
 *
 * @param clusters - In any order.
 * @returns The worst first, and within a severity cluster by cluster, object by object.
 */
export function worstFindingsFirst(clusters: readonly DiagnosedCluster[]): FoundIn[] {
  const found = clusters.flatMap(cluster =>
    cluster.findings.map(finding => ({ finding, cluster }))
  );
  return sortedBy(found, ({ finding, cluster }) => {
    const [rank = '', ...rest] = findingKeys(finding);
    return [rank, cluster.name, ...rest];
  });
}
