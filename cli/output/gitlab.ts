import type { Severity } from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { apiPath, filePlace } from './place';
import { reportedFindings } from './reported';

const GITLAB_SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'minor',
  info: 'info',
};

/**
 * Writes findings as a report of GitLab's Code Quality.
 * See https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
 *
 * @param clusters - In any order.
 * @param roots - See `Io`.
 * @returns The report, worst first. What is in no file is located by its path on the API server,
 *   since GitLab wants a path of everything.
 */
export function gitlabReport(clusters: readonly DiagnosedCluster[], roots: readonly string[]) {
  return reportedFindings(clusters).map(({ finding, cluster, fingerprint, sentence, subject }) => {
    const { code, severity, object, path } = finding;
    const place = filePlace(object, path, cluster, roots);
    return {
      description: `${subject}: ${sentence}`,
      check_name: code,
      fingerprint,
      severity: GITLAB_SEVERITIES[severity],
      location: {
        path: place?.path ?? apiPath(object, cluster),
        lines: { begin: place?.region.startLine ?? 1 },
      },
    };
  });
}
