import { GATEWAY_API_GROUP } from '../../../gatewayApi/kinds';
import type { Evaluation } from '../../evaluation/evaluation';
import type { GatewayVerdict, Missing, ObjectRef } from '../../model';
import { objectKey } from '../../objects/keys';
import { Reader } from '../../objects/reader';
import type { Steps } from '../../steps';
import { sayTrace } from '../../words/traceWords';
import { enterGateway } from './entry/enterGateway';
import type { GatewayEntry } from './entry/gatewayEntries';
import { gatewayAddress } from './exampleHost';
import { withLosers } from './losers/withLosers';
import { traceMesh } from './mesh';
import { routeConnection } from './routing/routeConnection';
import { routeHttp } from './routing/routeHttp';
import { traceIndexOf } from './routing/traceIndex';
import { settle } from './settle';
import { endWay, startWay, stepOn, type TraceAnswer, type TraceStep } from './traceAnswer';
import { completeRequest, type GivenRequest } from './traceRequest';
import type { Tracing } from './tracing';

function throughEntry({ way, listeners }: GatewayEntry, gateway: GatewayVerdict, tracing: Tracing) {
  const [listener] = listeners;
  if (listener === undefined) return [];
  return listener.protocol === 'HTTP' || listener.protocol === 'HTTPS'
    ? [routeHttp(way, listeners, gateway, tracing)]
    : [routeConnection(way, listener, tracing)];
}

function atGateway(gateway: GatewayVerdict, tracing: Tracing): TraceAnswer {
  const start = startWay(tracing.request, gateway.gateway);
  const { entries, ends, doubts } = enterGateway({ gateway, way: start, tracing });
  const answers = [...entries.flatMap(entry => throughEntry(entry, gateway, tracing)), ...ends];
  return withLosers(settle(start, answers, doubts), gateway, tracing);
}

function noGateway(tracing: Tracing, gateway: ObjectRef): TraceAnswer {
  const lookup = tracing.reader.lookup(gateway);
  const missing = lookup.state === 'unread' ? [lookup.missing] : [];
  const isUnread = missing.length > 0;
  const step: TraceStep = {
    step: 'gateway',
    status: isUnread ? 'Unknown' : 'False',
    message: sayTrace(isUnread ? 'gatewayUnread' : 'noGateway', { gateway }),
    object: gateway,
  };
  const way = stepOn(startWay(tracing.request, gateway), [step]);
  return endWay(way, isUnread ? 'unknown' : 'noListener', { missing });
}

// Without a Gateway in the request, each Gateway with a listener on the port answers.
function nowhere(tracing: Tracing, missing: Missing | undefined): TraceAnswer {
  const { port } = tracing.request;
  const step: TraceStep = {
    step: 'gateway',
    status: missing === undefined ? 'False' : 'Unknown',
    message: sayTrace(missing === undefined ? 'noPortAnywhere' : 'gatewaysUnread', { port }),
  };
  const way = stepOn(startWay(tracing.request, undefined), [step]);
  return missing === undefined
    ? endWay(way, 'noListener')
    : endWay(way, 'unknown', { missing: [missing] });
}

function gatewayRef(name: NonNullable<GivenRequest['gateway']>): ObjectRef {
  return { group: GATEWAY_API_GROUP, kind: 'Gateway', ...name };
}

/**
 * Prepares the trace of a request that names a Gateway, which may have thousands of routes.
 *
 * @param evaluation - As for `traceAnswers`. It must not change before the trace.
 */
export function* prepareTraces(evaluation: Evaluation, given: GivenRequest): Steps<void> {
  if (given.gateway === undefined) return;
  const { port } = completeRequest(given);
  yield* traceIndexOf(evaluation).prepare(gatewayRef(given.gateway), port);
}

/**
 * Tells what becomes of a request in a cluster: which listener takes it, which route, rule and match,
 * what filters do, which backends answer, and why not others. The verdicts of the evaluation decide
 * what is attached and served. What was not read, and what the specification leaves open, makes the
 * answer unknown from there on.
 *
 * @param evaluation - A completed evaluation of the cluster.
 * @param given - The request. Defaults are filled in for each Gateway.
 * @returns One answer if the request names a Gateway or a Service. Otherwise one for each Gateway with
 *   a listener on the port, by key, or a single one that tells that there is none.
 */
export function traceAnswers(evaluation: Evaluation, given: GivenRequest): readonly TraceAnswer[] {
  // A separate reader is used because its reads must not trigger any recomputation.
  const shared = {
    evaluation,
    reader: new Reader(evaluation.snapshot),
    index: traceIndexOf(evaluation),
  };
  const tracing = (gateway?: ObjectRef): Tracing => ({
    ...shared,
    request: completeRequest(given, gateway && gatewayAddress(evaluation, gateway)),
  });
  if (given.service !== undefined) return [traceMesh(given.service, tracing())];
  if (given.gateway !== undefined) {
    const ref = gatewayRef(given.gateway);
    const verdict = evaluation.gateway(ref);
    return [
      verdict === undefined ? noGateway(tracing(ref), ref) : atGateway(verdict, tracing(ref)),
    ];
  }
  const { port } = completeRequest(given);
  const found = [...evaluation.allGateways().values()]
    .filter(({ listeners }) => listeners.some(listener => listener.port === port))
    .map(verdict => ({ verdict, key: objectKey(verdict.gateway) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  if (found.length > 0) {
    return found.map(({ verdict }) => atGateway(verdict, tracing(verdict.gateway)));
  }
  return [nowhere(tracing(), shared.reader.unread(GATEWAY_API_GROUP, 'Gateway', undefined))];
}
