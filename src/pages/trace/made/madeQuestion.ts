import {
  type Evaluation,
  exampleHost,
  gatewayAddress,
  type GivenRequest,
  type Listener,
  type ObjectRef,
  readTraceUrl,
  requestOfMatch,
  SCHEME_OF_PROTOCOL,
  servedHostnames,
} from '../../../analysis';
import { routeHostnames } from '../../../components/basics/routeHostnames';
import { type MadeFrom, readMadeFrom, writeMadeFrom } from '../../../components/links/traceLink';
import { GATEWAY_API_GROUP, isRouteKind } from '../../../gatewayApi/kinds';
import { list } from '../../../gatewayApi/read';
import type { Route } from '../../../gatewayApi/types';
import { NO_QUESTION, type TraceQuestion } from '../request/traceQuestion';

interface MadePlace {
  readonly gateway: ObjectRef | undefined;
  readonly listener: Listener | undefined;
  /** A hostname or a wildcard; undefined for any. */
  readonly hostname: string | undefined;
}

const USUAL_PORTS: Readonly<Record<string, number>> = {
  http: 80,
  grpc: 80,
  https: 443,
  grpcs: 443,
  tls: 443,
};

function hostOf({ gateway, listener, hostname }: MadePlace, evaluation: Evaluation): string {
  const isAny = hostname === undefined || hostname === '*';
  const asked = isAny ? listener?.hostname ?? '' : hostname;
  const address = gateway && gatewayAddress(evaluation, gateway);
  const taken = new Set([...evaluation.allRoutes().values()].flatMap(servedHostnames));
  const host = exampleHost(asked, taken, address);
  return host.includes(':') ? `[${host}]` : host;
}

function urlOf(place: MadePlace, made: GivenRequest, evaluation: Evaluation) {
  const { listener } = place;
  const plain = SCHEME_OF_PROTOCOL[listener?.protocol ?? 'HTTPS'] ?? 'https';
  const isGrpc = made.scheme === 'grpc';
  const scheme = isGrpc ? (plain === 'https' ? 'grpcs' : 'grpc') : plain;
  const port = listener?.port;
  const end = port === undefined || USUAL_PORTS[scheme] === port ? '' : `:${port}`;
  return `${scheme}://${hostOf(place, evaluation)}${end}${made.path ?? '/'}`;
}

function questionAt(place: MadePlace, made: GivenRequest, evaluation: Evaluation): TraceQuestion {
  const { gateway } = place;
  return {
    ...NO_QUESTION,
    url: urlOf(place, made, evaluation),
    method: made.scheme === 'grpc' ? '' : made.method ?? '',
    headers: Object.entries(made.headers ?? {}).map(([name, value]) => ({
      name,
      value: `${value}`,
      // It is a value of the match, not of a client.
      isShared: true,
    })),
    gateway: gateway === undefined ? '' : `${gateway.namespace ?? ''}/${gateway.name}`,
  };
}

const PREFERRED = ['HTTPS', 'HTTP', 'TLS', 'TCP', 'UDP'];

function ofGateway(ref: ObjectRef, evaluation: Evaluation): TraceQuestion | undefined {
  const verdict = evaluation.gateway(ref);
  if (verdict === undefined) return undefined;
  const rank = ({ protocol }: Listener) => {
    const at = PREFERRED.indexOf(protocol);
    return at < 0 ? PREFERRED.length : at;
  };
  const [listener] = [...verdict.listeners].sort((a, b) => rank(a) - rank(b));
  return questionAt({ gateway: ref, listener, hostname: listener?.hostname }, {}, evaluation);
}

function placeOf(route: Route, ref: ObjectRef, evaluation: Evaluation): MadePlace {
  const parents = evaluation.route(ref)?.parents ?? [];
  const accepting = parents
    .flatMap(({ listeners }) => listeners)
    .filter(({ attached }) => attached === 'True');
  const best = accepting.find(({ served }) => served.status === 'True') ?? accepting[0];
  const [own] = routeHostnames(route);
  if (best === undefined) {
    return {
      gateway: parents.find(parent => parent.gateway)?.gateway,
      listener: undefined,
      hostname: own,
    };
  }
  const { listener, hostnames } = best;
  return { gateway: listener.gateway, listener, hostname: hostnames?.[0] ?? own };
}

function matchCount(route: Route, rule: number): number {
  const rules = (route.spec as { rules?: readonly unknown[] | null } | undefined)?.rules;
  const { matches } = (list(rules)[rule] ?? {}) as { matches?: readonly unknown[] | null };
  return Math.max(1, list(matches).length);
}

function ofRoute(
  from: MadeFrom,
  ref: ObjectRef,
  evaluation: Evaluation
): TraceQuestion | undefined {
  const lookup = evaluation.lookup(ref);
  if (lookup.state !== 'found') return undefined;
  const route = lookup.object as Route;
  const { rule } = from;
  const matches = Array.from({ length: matchCount(route, rule) }, (_, index) => index);
  const made = matches.map(match => requestOfMatch(route, rule, match)).find(Boolean);
  const question = questionAt(placeOf(route, ref, evaluation), made ?? {}, evaluation);
  return { ...question, made: made === undefined ? '' : writeMadeFrom(from) };
}

/**
 * Makes a question from the object that the reader comes from: a request to a Gateway, or one that a
 * match of a route meets. A match with a regular expression gives only the host.
 *
 * @param made - As `traceSearch` writes it.
 * @returns Undefined if the cluster does not have the object.
 */
export function madeQuestion(made: string, evaluation: Evaluation): TraceQuestion | undefined {
  const from = readMadeFrom(made);
  if (from === undefined) return undefined;
  const { kind, namespace, name } = from;
  const ref: ObjectRef = { group: GATEWAY_API_GROUP, kind, namespace, name };
  const question = isRouteKind(kind) ? ofRoute(from, ref, evaluation) : ofGateway(ref, evaluation);
  return question !== undefined && readTraceUrl(question.url) !== undefined ? question : undefined;
}
