import { list } from '../../../gatewayApi/read';
import type { RouteKind, Service } from '../../../gatewayApi/types';
import type { ObjectRef } from '../../model';
import { sayTrace } from '../../words/traceWords';
import { backendPolicy } from '../backendPolicy';
import { NO_HEADER_CHANGES } from './effects/headerChanges';
import { chooseMatch, fieldOfMatch } from './matching/chooseMatch';
import { chooseConnection } from './routing/routeConnection';
import { type RouteAttachment, type RouteCandidate, RouteGroup } from './routing/routeGroup';
import { unmatched } from './routing/routeHttp';
import { traceRule } from './routing/traceRule';
import { unreadRoutes } from './routing/unreadRoutes';
import { settle, type TraceDoubt } from './settle';
import {
  endWay,
  startWay,
  stepOn,
  type TraceAnswer,
  type TraceStep,
  type TraceWay,
} from './traceAnswer';
import type { TracedName, TraceScheme } from './traceRequest';
import type { Tracing } from './tracing';

const HTTP: readonly RouteKind[] = ['HTTPRoute', 'GRPCRoute'];
const KINDS: Readonly<Record<TraceScheme, readonly RouteKind[]>> = {
  http: HTTP,
  https: ['TLSRoute', 'TCPRoute'],
  grpc: HTTP,
  tls: ['TLSRoute', 'TCPRoute'],
  tcp: ['TCPRoute'],
  udp: ['UDPRoute'],
};

interface MeshCall {
  readonly ref: ObjectRef;
  readonly service: Service;
  readonly way: TraceWay;
  readonly tracing: Tracing;
}

// A parentRef with a port or section is only for that port of the Service.
function isForPort({ verdict, parent }: RouteAttachment, { service, tracing }: MeshCall): boolean {
  const parentRef = verdict.parents.find(({ index }) => index === parent)?.parentRef;
  if (parentRef === undefined) return false;
  const { port, sectionName } = parentRef;
  const called = tracing.request.port;
  if (port !== undefined && port !== called) return false;
  if (sectionName === undefined) return true;
  return list(service.spec?.ports).some(item => item.name === sectionName && item.port === called);
}

// Without a route, the mesh passes on what the Service gets.
function direct({ ref, way, tracing }: MeshCall): TraceAnswer {
  const { request, evaluation, index } = tracing;
  const { method, path, host, port } = request;
  const reference = { ...ref, port, weight: 1 };
  const ready = index.readyEndpoints(ref.namespace ?? '', ref.name);
  const step: TraceStep = {
    step: 'backend',
    status: ready === 0 ? 'False' : 'True',
    message:
      ready === 0
        ? sayTrace('noEndpoints', { target: ref, share: '100 %' })
        : sayTrace('meshDirect', { service: ref }),
    object: ref,
  };
  const on = stepOn(way, [step]);
  if (ready === 0) return endWay(on, 'error', { unavailableShare: 1, status: 503 });
  return endWay(on, 'backend', {
    backends: [
      {
        reference,
        share: 1,
        ready,
        policy: backendPolicy(evaluation, reference).policy,
        forwarded: { method, path, host, ...NO_HEADER_CHANGES },
        response: NO_HEADER_CHANGES,
        redirect: undefined,
      },
    ],
  });
}

function throughMatch(
  candidate: RouteCandidate,
  consumer: boolean,
  { ref, way, tracing }: MeshCall
): TraceAnswer {
  const { route } = candidate.attachment.verdict;
  const message = sayTrace(consumer ? 'meshConsumer' : 'meshRoute', { route, service: ref });
  const field = `.spec.parentRefs[${candidate.attachment.parent}]`;
  const steps: TraceStep[] = [
    { step: 'route', status: 'True', message, object: route, field },
    {
      step: 'rule',
      status: 'True',
      message: sayTrace('ruleDefault'),
      object: route,
      field: fieldOfMatch(candidate),
    },
  ];
  return traceRule(way, candidate, '', tracing, steps);
}

function ofRoutes(
  routes: readonly RouteAttachment[],
  consumer: boolean,
  call: MeshCall
): {
  readonly answers: readonly TraceAnswer[];
  readonly doubts: readonly TraceDoubt[];
  readonly isCertain: boolean;
} {
  const group = new RouteGroup('', routes);
  if (!HTTP.includes(KINDS[call.tracing.request.scheme][0] as RouteKind)) {
    return chooseConnection(call.way, group, call.tracing);
  }
  const { possible, isCertain, doubts } = chooseMatch(group, call.tracing.request);
  return { answers: possible.map(item => throughMatch(item, consumer, call)), isCertain, doubts };
}

function byRoutes(
  consumer: readonly RouteAttachment[],
  producer: readonly RouteAttachment[],
  call: MeshCall
): TraceAnswer {
  const { way, tracing } = call;
  const first = consumer.length > 0 ? consumer : producer;
  const { answers, doubts, isCertain } = ofRoutes(first, consumer.length > 0, call);
  if (isCertain) return settle(way, answers, doubts);
  const none = unmatched(way, tracing, true);
  if (consumer.length === 0) return settle(way, [...answers, none], doubts);
  const next = producer.length === 0 ? direct(call) : byRoutes([], producer, call);
  const { clientNamespace: namespace = '' } = tracing.request;
  const message = sayTrace('meshOther', { namespace });
  const doubt: TraceDoubt = {
    step: { step: 'route', status: 'Unknown', message, object: call.ref },
  };
  return settle(way, [...answers, none, next], [...doubts, doubt]);
}

/**
 * Tells what becomes of a request from a client in a mesh to a Service (GEP-1294, GAMMA). Hostnames of
 * routes are ignored. Routes in the namespace of the client come before those in the namespace of
 * the Service. Without any route, the Service itself answers.
 */
export function traceMesh({ namespace, name }: TracedName, tracing: Tracing): TraceAnswer {
  const ref: ObjectRef = { group: '', kind: 'Service', namespace, name };
  const start = startWay(tracing.request, undefined);
  const lookup = tracing.reader.lookup(ref);
  if (lookup.state !== 'found') {
    const isUnread = lookup.state === 'unread';
    const step: TraceStep = {
      step: 'gateway',
      status: isUnread ? 'Unknown' : 'False',
      message: sayTrace(isUnread ? 'serviceUnread' : 'noService', { service: ref }),
      object: ref,
    };
    const missing = isUnread ? [lookup.missing] : [];
    return endWay(stepOn(start, [step]), isUnread ? 'unknown' : 'noListener', { missing });
  }
  const call = { ref, service: lookup.object as Service, way: start, tracing };
  const { clientNamespace, scheme } = tracing.request;
  const kinds = KINDS[scheme];
  const routes = tracing.index
    .meshRoutes(ref)
    .filter(item => kinds.includes(item.verdict.route.kind as RouteKind) && isForPort(item, call));
  const of = (wanted: string | undefined) =>
    routes.filter(({ verdict }) => verdict.route.namespace === wanted);
  const consumer = clientNamespace === namespace ? [] : of(clientNamespace);
  const producer = of(namespace);
  const answer =
    consumer.length + producer.length === 0 ? direct(call) : byRoutes(consumer, producer, call);
  const doubts = unreadRoutes(kinds, tracing);
  return doubts.length === 0 ? answer : settle(start, [answer], doubts);
}
