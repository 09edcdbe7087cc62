import type { Severity } from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { fixesLines } from '../text/fix';
import { fixSites } from '../text/fixSite';
import { filePlace } from './place';
import { type ReportedFinding, reportedFindings } from './reported';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

function escapeData(value: string): string {
  return value.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(value: string): string {
  return escapeData(value).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

function annotation(
  { finding, cluster, sentence, subject }: ReportedFinding,
  roots: readonly string[]
): string {
  const { code, severity, object, path } = finding;
  const place = filePlace(object, path, cluster, roots);
  const properties: Array<[string, string]> = [];
  if (place !== undefined) {
    const { startLine, startColumn, endLine, endColumn } = place.region;
    properties.push(['file', place.path], ['line', `${startLine}`], ['endLine', `${endLine}`]);
    // GitHub accepts columns only for a single line.
    if (startLine === endLine) {
      properties.push(['col', `${startColumn}`], ['endColumn', `${endColumn}`]);
    }
  }
  properties.push(['title', code]);
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join();
  const lines = [`${subject}: ${sentence}`, ...fixesLines(fixSites(finding, cluster.sources))];
  return `::${COMMANDS[severity]} ${written}::${escapeData(lines.join('\n'))}\n`;
}

/**
 * The workflow commands with which a step of GitHub Actions annotates files.
 * See https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands.
 *
 * @param roots - See `Io`.
 * @returns One line per finding, worst first, because GitHub shows only the first few of a step.
 */
export function* githubAnnotations(
  clusters: readonly DiagnosedCluster[],
  roots: readonly string[]
): Generator<string> {
  for (const reported of reportedFindings(clusters)) yield annotation(reported, roots);
}
