import { type Finding, fixesOf, formatMessage, objectText } from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { identifiedFindings } from '../findingIdentity';
import { fixLines } from '../text/fix';
import { fixSite } from '../text/fixSite';
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
  /** The lines of its fixes; empty where no change fixes it. */
  readonly fix: readonly string[];
}

/** The findings of all clusters, worst first. */
export function reportedFindings(clusters: readonly DiagnosedCluster[]): ReportedFinding[] {
  const fingerprints = new Map(
    clusters.flatMap(cluster =>
      identifiedFindings(cluster).map(({ finding, fingerprint }) => [finding, fingerprint] as const)
    )
  );
  return worstFindingsFirst(clusters).map(({ finding, cluster }) => {
    const { object, message } = finding;
    const named = clusters.length > 1 ? ` in cluster ${cluster.name}` : '';
    return {
      finding,
      cluster,
      fingerprint: fingerprints.get(finding) ?? '',
      sentence: visible(formatMessage(message)),
      subject: visible(`${objectText(object)}${named}`),
      fix: fixesOf(finding).flatMap((fix, index) => [
        ...(index === 0 ? [] : ['or:']),
        ...fixLines(fix, fixSite(fix, cluster.sources)),
      ]),
    };
  });
}
