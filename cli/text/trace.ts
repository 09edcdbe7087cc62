import {
  formatMessage,
  type Missing,
  objectKey,
  objectText,
  shareText,
  type TraceAnswer,
  type TracedBackend,
  type TraceLoser,
  type TraceStep,
} from '../../src/analysis';
import { completeRequest, type TraceRequest } from '../../src/analysis/answers/trace/traceRequest';
import { DEFAULT_CLUSTER } from '../input/clusterFiles';
import { expectationText, meetsExpectation } from '../trace/expectation';
import { type AnsweredRequest, countingAnswers, type TracedCluster } from '../trace/tracedCluster';
import { visible } from '../visible';
import { ReportBlock } from './block';
import type { Paint } from './paint';
import { sourcePlace } from './place';

const GUTTER = 3;
const MOST_LOSERS = 5;

/** Describes who answers, such as `Service shop/web`, `301` or `404`. */
export function outcomeText(answer: TraceAnswer): string {
  const { outcome, status, grpcStatus, backends, redirect } = answer;
  switch (outcome) {
    case 'backend':
      return [...new Set(backends.map(({ reference }) => objectText(reference)))].join(', ');
    case 'redirect':
      return `redirect ${redirect?.status ?? status ?? ''} ${redirect?.location ?? ''}`.trim();
    case 'noListener':
      return 'no listener';
    case 'rejected':
      return 'no connection';
    case 'notFound':
    case 'misdirected':
    case 'error':
      return grpcStatus === undefined ? `${status ?? 'error'}` : `gRPC status ${grpcStatus}`;
    case 'unknown':
      return 'unknown';
  }
}

function painted(answer: TraceAnswer, paint: Paint): string {
  const text = visible(outcomeText(answer));
  if (answer.outcome === 'unknown') return paint.warning(text);
  return answer.outcome === 'backend' || answer.outcome === 'redirect'
    ? paint.info(text)
    : paint.error(text);
}

/** A request in one line, such as `GET https://shop.example.com/cart`. */
export function requestLine(request: TraceRequest): string {
  const { method, scheme, host, port, path, service } = request;
  const isHttp = scheme === 'http' || scheme === 'https' || scheme === 'grpc';
  const named = host.replace(/:\d*$/, '') || '*';
  const usual = completeRequest({ scheme }).port;
  const target = service === undefined ? named : `${service.name}.${service.namespace}`;
  const url = `${scheme}://${target}${port === usual ? '' : `:${port}`}${isHttp ? path : ''}`;
  return isHttp ? `${method} ${url}` : url;
}

function backendLine({
  reference,
  share,
  ready,
  policy,
  forwarded,
  redirect,
}: TracedBackend): string {
  const { port } = reference;
  const parts = [
    `${shareText(share)} to ${objectText(reference)}${port === undefined ? '' : ` port ${port}`}`,
  ];
  if (redirect !== undefined)
    return `${shareText(share)} redirected to ${redirect.location ?? redirect.path}`;
  if (ready !== undefined) parts.push(`${ready} ${ready === 1 ? 'endpoint' : 'endpoints'} ready`);
  if (policy !== undefined) parts.push(`TLS by ${objectText(policy)}`);
  parts.push(`sees ${forwarded.method} ${forwarded.path} of ${forwarded.host || '*'}`);
  return parts.join(', ');
}

function loserLine({ listener, route, rule, match, message }: TraceLoser): string {
  const field =
    rule === undefined
      ? ''
      : ` .spec.rules[${rule}]${match === undefined ? '' : `.matches[${match}]`}`;
  const what =
    route === undefined ? `listener ${listener?.name ?? ''}` : `${objectText(route)}${field}`;
  return `${what}: ${formatMessage(message)}`;
}

function missingText({ kind, namespace, name }: Missing): string {
  if (name === undefined)
    return namespace === undefined ? `every ${kind}` : `every ${kind} in ${namespace}`;
  return objectText({ group: '', kind, namespace, name });
}

function stepLines(
  { message, object, field }: TraceStep,
  number: number,
  { cluster }: TracedCluster
): string[] {
  const lines = [`${String(number).padStart(GUTTER + 1)}. ${visible(formatMessage(message))}`];
  if (object === undefined) return lines;
  const source = cluster.sources.get(objectKey(object));
  const place = source === undefined ? '' : `${sourcePlace(source, field)} `;
  return [
    ...lines,
    visible(`      ${place}${objectText(object)}${field === undefined ? '' : ` ${field}`}`),
  ];
}

function answerBlock(
  asked: AnsweredRequest,
  answer: TraceAnswer,
  of: TracedCluster,
  named: boolean,
  paint: Paint
): string {
  const block = new ReportBlock(GUTTER, paint);
  const { gateway, backends, errorShare, unavailableShare, losers, otherLosers } = answer;
  const { missing, alternatives } = answer;
  const at = gateway === undefined ? '' : ` at ${objectText(gateway)}`;
  const where = `${at}${named ? ` in cluster ${of.cluster.name}` : ''}`;
  const heading = `${painted(answer, paint)}${paint.strong(
    visible(`: ${requestLine(answer.request)}${where}`)
  )}`;
  const steps = answer.steps.flatMap((step, index) => stepLines(step, index + 1, of));
  if (backends.length > 0)
    block.note(
      'answers',
      backends.map(backend => visible(backendLine(backend)))
    );
  const isShared = backends.length > 0 && errorShare + unavailableShare > 0;
  if (isShared)
    block.note('fails', [`${shareText(errorShare + unavailableShare)} of the requests`]);
  if (alternatives.length > 0) {
    const each = alternatives.map(one =>
      visible(`${outcomeText(one)}${one.route === undefined ? '' : ` by ${objectText(one.route)}`}`)
    );
    block.note('either', each);
  }
  if (missing.length > 0) block.note('unread', [visible(missing.map(missingText).join(', '))]);
  if (losers.length > 0) {
    const more = losers.length - MOST_LOSERS + otherLosers;
    const shown = losers.slice(0, MOST_LOSERS).map(loser => visible(loserLine(loser)));
    block.note('why not', more > 0 ? [...shown, `and ${more} more`] : shown);
  }
  if (asked.expect !== undefined) {
    const isMet = meetsExpectation(answer, asked.expect);
    const verdict = isMet ? paint.info('met') : paint.error('not met');
    block.note('expected', [`${visible(expectationText(asked.expect))}: ${verdict}`]);
  }
  return [heading, ...steps, ...block.lines].join('\n');
}

function summary({ cluster, traces }: TracedCluster, paint: Paint): string {
  const good = traces.filter(({ isGood }) => isGood).length;
  const total = `${traces.length} ${traces.length === 1 ? 'request' : 'requests'}`;
  const expected = traces.some(({ expect }) => expect !== undefined);
  return `${paint.strong(visible(cluster.name))}: ${total}, ${good} ${
    expected ? 'as expected' : 'answered'
  }`;
}

// Gateways on the port without a listener for the hostname, which seldom matter.
function othersLine(asked: AnsweredRequest, shown: readonly TraceAnswer[]): string[] {
  const others = asked.answers
    .filter(answer => !shown.includes(answer))
    .flatMap(({ gateway }) => (gateway === undefined ? [] : objectText(gateway)));
  if (others.length === 0) return [];
  return [visible(`note: no listener for it on the same port: ${others.join(', ')}`)];
}

/** The text report: what becomes of each request, step by step, then one summary per cluster. */
export function traceReport(clusters: readonly TracedCluster[], paint: Paint): string {
  const named = clusters.some(({ cluster }) => cluster.name !== DEFAULT_CLUSTER);
  const blocks = clusters.flatMap(of =>
    of.traces.flatMap(asked => {
      const shown = countingAnswers(asked.request, asked.answers);
      return [
        ...shown.map(answer => answerBlock(asked, answer, of, named, paint)),
        ...othersLine(asked, shown),
      ];
    })
  );
  return `${[...blocks, clusters.map(of => summary(of, paint)).join('\n')].join('\n\n')}\n`;
}
