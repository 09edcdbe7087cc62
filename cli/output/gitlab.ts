import type { Severity } from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { StreamedList } from '../json/print';
import { apiPath, filePlace } from './place';
import { reportedFindings } from './reported';

const GITLAB_SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'minor',
  info: 'info',
};

function* entries(clusters: readonly DiagnosedCluster[], roots: readonly string[]) {
  for (const reported of reportedFindings(clusters)) {
    const { finding, cluster, fingerprint, sentence, subject } = reported;
    const { code, severity, object, path } = finding;
    const place = filePlace(object, path, cluster, roots);
    yield {
      description: `${subject}: ${sentence}`,
      check_name: code,
      fingerprint,
      severity: GITLAB_SEVERITIES[severity],
      location: {
        path: place?.path ?? apiPath(object, cluster),
        lines: { begin: place?.region.startLine ?? 1 },
      },
    };
  }
}

/**
 * A report for GitLab's Code Quality.
 * See https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
 *
 * @param roots - See `Io`.
 * @returns The report for `jsonChunks`, worst first. GitLab requires a path, so a finding that is in no file has the
 *   path of its object on the API server.
 */
export function gitlabReport(
  clusters: readonly DiagnosedCluster[],
  roots: readonly string[]
): StreamedList {
  return new StreamedList(entries(clusters, roots));
}
