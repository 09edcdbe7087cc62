import { type Finding, formatMessage, objectText } from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { identifiedFindings } from '../findingIdentity';
import { visible } from '../visible';
import { worstFindingsFirst } from '../worstFirst';

/** A finding prepared for the programs of a pipeline. */
export interface ReportedFinding {
  readonly finding: Finding;
  readonly cluster: DiagnosedCluster;
  readonly fingerprint: string;
  /** One line. */
  readonly sentence: string;
  /** The object, and its cluster where there is more than one. */
  readonly subject: string;
}

/** The findings of all clusters, worst first. Each is made when it is asked for. */
export function* reportedFindings(
  clusters: readonly DiagnosedCluster[]
): Generator<ReportedFinding> {
  const fingerprints = new Map(
    clusters.flatMap(cluster =>
      identifiedFindings(cluster).map(({ finding, fingerprint }) => [finding, fingerprint] as const)
    )
  );
  for (const { finding, cluster } of worstFindingsFirst(clusters)) {
    const { object, message } = finding;
    const named = clusters.length > 1 ? ` in cluster ${cluster.name}` : '';
    yield {
      finding,
      cluster,
      fingerprint: fingerprints.get(finding) ?? '',
      sentence: visible(formatMessage(message)),
      subject: visible(`${objectText(object)}${named}`),
    };
  }
}
