import { type Finding, formatMessage, objectText } from '../../src/analysis';
import type { ComparedCluster } from '../impact/comparedCluster';
import { type ImpactRow, impactRows, impactSummary } from '../impact/impactRows';
import { visible } from '../visible';

// A comment of a pull request has a limited length.
const MOST_ROWS = 100;
// More rows are folded, except those that get worse.
const MOST_OPEN = 10;
const SPECIAL = /[&<>|`*_[\]\\~#]/g;

function entities(text: string): string {
  return visible(text).replace(SPECIAL, character => `&#${character.charCodeAt(0)};`);
}

// An invisible character keeps an @ from becoming a mention.
function prose(text: string): string {
  return entities(text).replace(/@/g, '@\u2060');
}

function code(text: string): string {
  return `<code>${entities(text)}</code>`;
}

interface TableRow {
  readonly isWorse: boolean;
  readonly cells: readonly string[];
}

function tableText(head: readonly string[], rows: readonly TableRow[]): string {
  return [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => ' --- |').join('')}`,
    ...rows.map(
      ({ isWorse, cells }) => `| ${[isWorse ? '**worse**' : '', ...cells].join(' | ')} |`
    ),
  ].join('\n');
}

function section(
  title: string,
  noun: string,
  head: readonly string[],
  rows: readonly TableRow[],
  note = ''
): string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, MOST_ROWS);
  const more = rows.length - shown.length;
  const end = [...(more > 0 ? [`${more} more`] : []), ...(note === '' ? [] : [note])].join(', ');
  const isLong = rows.length > MOST_OPEN;
  const open = isLong ? shown.filter(({ isWorse }) => isWorse) : shown;
  const folded = isLong ? shown.filter(({ isWorse }) => !isWorse) : [];
  return [
    `#### ${title}`,
    ...(open.length > 0 ? [tableText(head, open)] : []),
    ...(folded.length > 0
      ? [
          `<details><summary>${folded.length} ${
            open.length > 0 ? `other ${noun}` : noun
          }</summary>\n\n${tableText(head, folded)}\n\n</details>`,
        ]
      : []),
    ...(end === '' ? [] : [`${end}.`]),
  ];
}

function changeRow({ subject, before, after, why, isWorse }: ImpactRow): TableRow {
  const reason = why === undefined ? '' : `<br>${prose(why)}`;
  return { isWorse, cells: [code(subject), prose(before), `${prose(after)}${reason}`] };
}

function findingRow(word: string, finding: Finding, isWorse: boolean): TableRow {
  const { severity, object, path, message } = finding;
  const subject = `${objectText(object)}${path === '' ? '' : ` ${path}`}`;
  const what = `${word} ${severity}<br>${code(finding.code)}`;
  return { isWorse, cells: [what, `${code(subject)}<br>${prose(formatMessage(message))}`] };
}

function clusterMarkdown(cluster: ComparedCluster, named: boolean): string[] {
  const { impact, worse, name } = cluster;
  const { routes, gateways, requests } = impactRows(cluster);
  const findings = [
    ...impact.findings.fresh.map(one => findingRow('new', one, worse.findings.includes(one))),
    ...impact.findings.gone.map(one => findingRow('solved', one, false)),
  ];
  const head = ['', 'What', 'Before', 'After'];
  const { untriedRequests: untried } = impact;
  const note = untried === 0 ? '' : `${untried} more requests were not tried`;
  const title = named ? `Cluster ${code(name)}: ` : '';
  return [
    `**${title}${impactSummary(cluster)}.**`,
    ...section('Findings', 'findings', ['', 'Finding', 'Object'], findings),
    ...section('Routes', 'routes', head, routes.map(changeRow)),
    ...section('Gateways', 'changes of Gateways', head, gateways.map(changeRow)),
    ...section('Requests', 'requests', head, requests.map(changeRow), note),
  ];
}

/** What changes, as Markdown for the comment of a pull request. Long lists are folded. */
export function impactMarkdown(clusters: readonly ComparedCluster[]): string {
  const named = clusters.length > 1;
  const blocks = clusters.flatMap(cluster => clusterMarkdown(cluster, named));
  return `${['### Impact on the Gateway API', ...blocks].join('\n\n')}\n`;
}
