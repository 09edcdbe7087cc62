import { stringify } from 'yaml';
import {
  ATTACH_LEVELS,
  type AttachLevel,
  decidingChecks,
  type Fix,
  formatMessage,
  nearestFirst,
  objectKey,
  objectText,
  type WantedRoute,
} from '../../src/analysis';
import type { AskedCluster, AskedListener } from '../askCluster';
import { DEFAULT_CLUSTER } from '../input/clusterFiles';
import { visible } from '../visible';
import { ReportBlock } from './block';
import { fixLines } from './fix';
import { fixSite } from './fixSite';
import type { Paint } from './paint';
import { sourcePlace } from './place';

// The width of the line numbers of most files, so that all blocks align.
const GUTTER = 3;

function painted(level: AttachLevel, paint: Paint): string {
  switch (level) {
    case 'open':
    case 'unconfirmed':
      return paint.info(level);
    case 'closed':
      return paint.error(level);
    default:
      return paint.warning(level);
  }
}

function listenerWords({ listener }: AskedListener): string {
  const { name, owner, gateway, protocol, port, hostname } = listener;
  const served = [protocol, port === undefined ? '' : `:${port}`, hostname];
  const through = owner.kind === 'Gateway' ? '' : ` of ${objectText(gateway)}`;
  const words = served.filter(word => word !== '').join(' ');
  return `listener ${name} of ${objectText(owner)}${through} (${words})`;
}

function yamlLines(value: unknown): string[] {
  return stringify(value, { lineWidth: 0 }).trimEnd().split('\n').map(visible);
}

// Who can apply the fix.
function maker({ target, create }: Fix): string {
  if (target.kind === 'Namespace')
    return `an administrator who sets the labels of namespace ${target.name}`;
  const what = objectText(target);
  return create === undefined ? `the owner of ${what}` : `an administrator who can create ${what}`;
}

function notes(block: ReportBlock, asked: AskedListener): void {
  const { listener, verdict, level, parentRef } = asked;
  decidingChecks(asked).forEach(({ check, message }) =>
    block.note(check, [visible(formatMessage(message))])
  );
  if (level === 'closed') return;
  const { status, message: said } = listener.served;
  if (status !== 'True') block.note('listener', [visible(formatMessage(said))]);
  const { hostnames } = verdict;
  if (hostnames !== null) {
    block.note('serves', [hostnames.includes('*') ? 'every hostname' : hostnames.join(', ')]);
  }
  block.note('parentRef', ['', ...yamlLines([parentRef])]);
}

function changes(block: ReportBlock, asked: AskedListener, { cluster }: AskedCluster): void {
  asked.changes.forEach(({ fixes }) =>
    fixes.forEach((fix, place) => {
      const [sentence = '', ...change] = fixLines(fix, fixSite(fix, cluster.sources));
      const who = visible(`to be applied by ${maker(fix)}`);
      block.note(place === 0 ? 'help' : 'or', [sentence, who, ...change]);
    })
  );
}

function listenerBlock(
  asked: AskedListener,
  of: AskedCluster,
  wanted: WantedRoute,
  named: boolean,
  paint: Paint
): string {
  const { listener, level } = asked;
  const { cluster, kindServed } = of;
  const block = new ReportBlock(GUTTER, paint);
  const field = `.spec.listeners[${listener.index}]`;
  const source = cluster.sources.get(objectKey(listener.owner));
  const subject = visible(`${objectText(listener.owner)} ${field}`);
  const place = source === undefined ? '' : `${sourcePlace(source, field)} `;
  block.point('-->', `${place}${subject}${named ? ` in cluster ${visible(cluster.name)}` : ''}`);
  if (kindServed === 'False') block.note('kind', [`the cluster does not serve ${wanted.kind}`]);
  notes(block, asked);
  changes(block, asked, of);
  const heading = `${painted(level, paint)}${paint.strong(`: ${visible(listenerWords(asked))}`)}`;
  return [heading, ...block.lines].join('\n');
}

function summaryLines(asked: AskedCluster, { namespace }: WantedRoute, paint: Paint): string[] {
  const { cluster, listeners, namespaceExists, missing } = asked;
  const counts = ATTACH_LEVELS.map(
    level => `${listeners.filter(item => item.level === level).length} ${level}`
  ).join(', ');
  const total = `${listeners.length} ${listeners.length === 1 ? 'listener' : 'listeners'}`;
  const lines = [`${paint.strong(visible(cluster.name))}: ${total} (${counts})`];
  if (namespaceExists === 'False') {
    lines.push(
      `  namespace ${namespace} does not exist; its only label is taken as kubernetes.io/metadata.name`
    );
  }
  if (missing.length > 0) {
    const kinds = missing.map(({ kind }) => `every ${kind}`).join(', ');
    lines.push(
      visible(
        `  ${
          cluster.live ? 'not read' : 'not in the input'
        }, so there may be more listeners: ${kinds}`
      )
    );
  }
  return lines;
}

/** The text report: the answers of all listeners, best first, then one summary per cluster. */
export function attachReport(
  clusters: readonly AskedCluster[],
  wanted: WantedRoute,
  paint: Paint
): string {
  const named = clusters.some(({ cluster }) => cluster.name !== DEFAULT_CLUSTER);
  const all = clusters.flatMap(of => of.listeners.map(asked => ({ asked, of })));
  const blocks = nearestFirst(all, ({ asked }) => asked).map(({ asked, of }) =>
    listenerBlock(asked, of, wanted, named, paint)
  );
  const { kind, namespace, hostnames } = wanted;
  const asked = `${kind} in ${namespace}${
    hostnames.length > 0 ? ` for ${hostnames.join(', ')}` : ''
  }`;
  const summary = clusters.flatMap(item => summaryLines(item, wanted, paint));
  return `${[...blocks, [`${paint.strong('route')}: ${asked}`, ...summary].join('\n')].join(
    '\n\n'
  )}\n`;
}
