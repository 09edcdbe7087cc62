import type { Route } from '../../../gatewayApi/types';
import type { Evaluation } from '../../evaluation/evaluation';
import type { Listener, ListenerVerdict, RouteVerdict } from '../../model';
import { ANY_HOSTNAME, commonHostname } from '../../objects/hosts/hostname';
import { indexed } from '../../objects/indexed';
import { listenerPlace, objectKey } from '../../objects/keys';
import { readMatches } from '../../routes/matches/matchParts';
import { requestOfMatch } from '../trace/requestOfMatch';
import { type GivenRequest, GRPC_TYPE, SCHEME_OF_PROTOCOL } from '../trace/traceRequest';
import type { RequestOrigin } from './impact';
import type { TouchedParts } from './touchedParts';

/** A request to try, and the match that it is made for. */
export interface ImpactRequest {
  readonly request: GivenRequest;
  readonly origin: RequestOrigin;
}

/** A route on a listener that may accept it. */
interface OpenAttachment {
  readonly route: Route;
  readonly verdict: RouteVerdict;
  readonly on: ListenerVerdict;
}

const GRPC_HEADERS = { 'content-type': GRPC_TYPE };
// Texts of indexes are as long as each other, so that they sort as numbers do.
const INDEX_DIGITS = 6;
const EXAMPLES = ['www', 'any', 'other', 'some'];

function openListeners({ parents }: RouteVerdict): ListenerVerdict[] {
  return parents.flatMap(({ listeners }) =>
    listeners.filter(({ attached }) => attached !== 'False')
  );
}

function attachmentsOf(evaluation: Evaluation): OpenAttachment[] {
  return [...evaluation.allRoutes().values()].flatMap(verdict => {
    const open = openListeners(verdict);
    const lookup = open.length === 0 ? undefined : evaluation.lookup(verdict.route);
    if (lookup?.state !== 'found') return [];
    const route = lookup.object as Route;
    return open.map(on => ({ route, verdict, on }));
  });
}

function portOf({ gateway, port }: Listener): string {
  return `${objectKey(gateway)} ${port}`;
}

function meet(some: readonly string[] | null, others: readonly string[] | null): boolean {
  if (some === null || others === null) return true;
  return some.some(one => others.some(other => commonHostname(one, other) !== undefined));
}

/** How near an attachment is to the change: 0 for a changed route. Undefined if it is out of reach. */
function rankIn(attachments: readonly OpenAttachment[], { routes, listeners }: TouchedParts) {
  const isTouched = ({ on: { listener } }: OpenAttachment) =>
    listeners.has(listenerPlace(listener.owner, listener.name));
  const isChanged = ({ verdict }: OpenAttachment) => routes.has(objectKey(verdict.route));
  const ports = new Set(attachments.filter(isTouched).map(({ on }) => portOf(on.listener)));
  const hostnames = new Map<string, Array<readonly string[] | null>>();
  attachments.filter(isChanged).forEach(({ on }) => {
    const key = portOf(on.listener);
    const known = hostnames.get(key);
    if (known === undefined) hostnames.set(key, [on.hostnames]);
    else known.push(on.hostnames);
  });
  return (attachment: OpenAttachment): number | undefined => {
    if (isChanged(attachment)) return 0;
    if (isTouched(attachment)) return 1;
    const { listener, hostnames: own } = attachment.on;
    const key = portOf(listener);
    if (ports.has(key)) return 2;
    return hostnames.get(key)?.some(names => meet(names, own)) ? 1 : undefined;
  };
}

// A host that a wildcard matches and for which no route asks.
function exampleHost(hostname: string, taken: ReadonlySet<string>): string {
  if (hostname !== ANY_HOSTNAME && !hostname.startsWith('*.')) return hostname;
  const domain = hostname === ANY_HOSTNAME ? 'example.com' : hostname.slice(2);
  const hosts = EXAMPLES.map(label => `${label}.${domain}`);
  return hosts.find(host => !taken.has(host)) ?? `not-named.${domain}`;
}

function placesOfMatches(route: Route): Array<{ rule: number; match: number | undefined }> {
  const { kind } = route;
  if (kind !== 'HTTPRoute' && kind !== 'GRPCRoute') return [];
  const { rules } = (route.spec ?? {}) as { readonly rules?: readonly unknown[] | null };
  return indexed(rules).flatMap(([rule, value]) =>
    readMatches(kind, value).map(({ index }) => ({ rule, match: index }))
  );
}

function madeRequests({ route, verdict }: OpenAttachment): ImpactRequest[] {
  const { route: ref } = verdict;
  if (route.kind !== 'HTTPRoute' && route.kind !== 'GRPCRoute') {
    return [{ request: {}, origin: { route: ref, rule: undefined, match: undefined } }];
  }
  return placesOfMatches(route).flatMap(({ rule, match }) => {
    const request = requestOfMatch(route, rule, match);
    return request === undefined ? [] : [{ request, origin: { route: ref, rule, match } }];
  });
}

function atListener(
  { request, origin }: ImpactRequest,
  { gateway, protocol, port }: Listener,
  host: string
): ImpactRequest {
  const plain = SCHEME_OF_PROTOCOL[protocol] ?? 'http';
  const isGrpc = request.scheme === 'grpc';
  const scheme = isGrpc && plain === 'http' ? 'grpc' : plain;
  const place = {
    gateway: { namespace: gateway.namespace ?? '', name: gateway.name },
    scheme,
    port,
    ...(scheme === 'tcp' || scheme === 'udp' ? {} : { host }),
  };
  const grpc = isGrpc && scheme !== 'grpc' ? { method: 'POST' } : {};
  const headers = { ...request.headers, ...(isGrpc && scheme !== 'grpc' ? GRPC_HEADERS : {}) };
  return { request: { ...request, ...grpc, headers, ...place }, origin };
}

// On each hostname that the listener serves the route at.
function requestsAt(attachment: OpenAttachment, taken: ReadonlySet<string>): ImpactRequest[] {
  const { listener, hostnames } = attachment.on;
  const hosts = (hostnames ?? [ANY_HOSTNAME]).map(hostname => exampleHost(hostname, taken));
  return madeRequests(attachment).flatMap(made =>
    hosts.map(host => atListener(made, listener, host))
  );
}

/**
 * Makes one request for each match of a route, on each listener that may accept it and for each
 * hostname.
 *
 * @param evaluation - The cluster, whose hostnames are not used as examples for a wildcard.
 */
export function requestsOfRoute(
  route: Route,
  verdict: RouteVerdict,
  evaluation: Evaluation
): readonly ImpactRequest[] {
  const named = [...evaluation.allRoutes().values()].flatMap(openListeners);
  const taken = new Set(named.flatMap(({ hostnames }) => hostnames ?? []));
  return openListeners(verdict).flatMap(on => requestsAt({ route, verdict, on }, taken));
}

/**
 * Makes one request for each match of the routes that a change reaches, on each listener and for each
 * hostname.
 *
 * @returns Without duplicates. Those for changed routes come first, then those of their neighbors.
 */
export function impactRequests(
  before: Evaluation,
  after: Evaluation,
  touched: TouchedParts
): readonly ImpactRequest[] {
  const all = [...attachmentsOf(before), ...attachmentsOf(after)];
  const rankOf = rankIn(all, touched);
  const taken = new Set(all.flatMap(({ on }) => on.hostnames ?? []));
  const found = new Map<string, ImpactRequest>();
  all.forEach(attachment => {
    const rank = rankOf(attachment);
    if (rank === undefined) return;
    const key = objectKey(attachment.verdict.route);
    requestsAt(attachment, taken).forEach(asked => {
      const { rule, match } = asked.origin;
      const place = [rule, match].map(index => String(index ?? '').padStart(INDEX_DIGITS));
      found.set(JSON.stringify([rank, key, ...place, asked.request]), asked);
    });
  });
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, asked]) => asked);
  const requests = new Map<string, ImpactRequest>();
  sorted.forEach(asked => {
    const key = JSON.stringify(asked.request);
    if (!requests.has(key)) requests.set(key, asked);
  });
  return [...requests.values()];
}
