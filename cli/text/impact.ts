import { type Finding, formatMessage, objectText } from '../../src/analysis';
import type { ComparedCluster } from '../impact/comparedCluster';
import { type ImpactRow, impactRows, impactSummary } from '../impact/impactRows';
import { visible } from '../visible';
import type { Paint } from './paint';

const WORSE = 'worse  ';
const INDENT = ' '.repeat(WORSE.length);

function findingLine(word: string, finding: Finding, paint: Paint, isWorse: boolean): string {
  const { code, severity, object, path, message } = finding;
  const head = `${word} ${paint[severity](`${severity}[${code}]`)}`;
  const subject = `${objectText(object)}${path === '' ? '' : ` ${path}`}`;
  const mark = isWorse ? paint.error(WORSE) : INDENT;
  return `  ${mark}${head} ${visible(subject)}: ${visible(formatMessage(message))}`;
}

function rowLines({ subject, before, after, why, isWorse }: ImpactRow, paint: Paint): string[] {
  const mark = isWorse ? paint.error(WORSE) : INDENT;
  const line = `  ${mark}${visible(subject)}: ${visible(before)} -> ${paint.strong(
    visible(after)
  )}`;
  return why === undefined ? [line] : [line, `  ${INDENT}  ${visible(why)}`];
}

function section(title: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : [[paint.strong(title), ...lines].join('\n')];
}

function clusterBlocks(cluster: ComparedCluster, paint: Paint): string[] {
  const { impact, worse, name } = cluster;
  const { routes, gateways, requests } = impactRows(cluster);
  const { fresh, gone } = impact.findings;
  const lines = (rows: readonly ImpactRow[]) => rows.flatMap(row => rowLines(row, paint));
  const untried =
    impact.untriedRequests === 0
      ? []
      : [`  ${INDENT}${impact.untriedRequests} more requests were not tried`];
  const findings = [
    ...fresh.map(one => findingLine('new', one, paint, worse.findings.includes(one))),
    ...gone.map(one => findingLine('solved', one, paint, false)),
  ];
  const at = (title: string) => `${title} in cluster ${visible(name)}`;
  return [
    ...section(at('Findings'), findings, paint),
    ...section(at('Routes'), lines(routes), paint),
    ...section(at('Gateways'), lines(gateways), paint),
    ...section(at('Requests'), [...lines(requests), ...untried], paint),
  ];
}

/** The text report of `impact`: what changes in each cluster, then one summary for each. */
export function impactReport(clusters: readonly ComparedCluster[], paint: Paint): string {
  const blocks = clusters.flatMap(cluster => clusterBlocks(cluster, paint));
  const summaries = clusters.map(
    cluster => `${paint.strong(visible(cluster.name))}: ${impactSummary(cluster)}`
  );
  return `${[...blocks, summaries.join('\n')].join('\n\n')}\n`;
}
