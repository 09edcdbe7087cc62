import type { Route } from '../../../gatewayApi/types';
import type { Evaluation } from '../../evaluation/evaluation';
import type { Listener, ListenerVerdict, ObjectRef, RouteVerdict } from '../../model';
import { ANY_HOSTNAME, commonHostname } from '../../objects/hosts/hostname';
import { indexed } from '../../objects/indexed';
import { listenerPlace, objectKey } from '../../objects/keys';
import { readMatches } from '../../routes/matches/matchParts';
import { type Steps, visitInSteps } from '../../steps';
import { exampleHost, gatewayAddress } from '../trace/exampleHost';
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
  /** Of the route. */
  readonly key: string;
  readonly route: Route;
  readonly verdict: RouteVerdict;
  readonly on: ListenerVerdict;
}

type HostOf = (hostname: string, gateway: ObjectRef) => string;

const GRPC_HEADERS = { 'content-type': GRPC_TYPE };

function openListeners({ parents }: RouteVerdict): ListenerVerdict[] {
  return parents.flatMap(({ listeners }) =>
    listeners.filter(({ attached }) => attached !== 'False')
  );
}

function attachmentsOf(verdict: RouteVerdict, evaluation: Evaluation): OpenAttachment[] {
  const open = openListeners(verdict);
  const lookup = open.length === 0 ? undefined : evaluation.lookup(verdict.route);
  if (lookup?.state !== 'found') return [];
  const route = lookup.object as Route;
  const key = objectKey(verdict.route);
  return open.map(on => ({ key, route, verdict, on }));
}

function portOf({ gateway, port }: Listener): string {
  return `${objectKey(gateway)} ${port}`;
}

function meet(some: readonly string[] | null, others: readonly string[] | null): boolean {
  if (some === null || others === null) return true;
  return some.some(one => others.some(other => commonHostname(one, other) !== undefined));
}

function meetsAny(lists: ReadonlyArray<readonly string[] | null>, own: readonly string[] | null) {
  return lists.some(names => meet(names, own));
}

/** How near attachments are to a change. */
class Nearness {
  private readonly ports = new Set<string>();
  private readonly hostnames = new Map<string, Array<readonly string[] | null>>();

  constructor(private readonly touched: TouchedParts) {}

  /** All attachments must be added before the first is ranked. */
  add(attachment: OpenAttachment): void {
    const { listener, hostnames } = attachment.on;
    const isChanged = this.isChanged(attachment);
    const isTouched = this.isTouched(attachment);
    if (!isChanged && !isTouched) return;
    const port = portOf(listener);
    if (isTouched) this.ports.add(port);
    if (!isChanged) return;
    const known = this.hostnames.get(port);
    if (known === undefined) this.hostnames.set(port, [hostnames]);
    else known.push(hostnames);
  }

  /** 0 for a changed route. Undefined for an attachment that is out of reach. */
  rank(attachment: OpenAttachment): number | undefined {
    if (this.isChanged(attachment)) return 0;
    if (this.isTouched(attachment)) return 1;
    const { listener, hostnames } = attachment.on;
    const port = portOf(listener);
    if (this.ports.has(port)) return 2;
    return meetsAny(this.hostnames.get(port) ?? [], hostnames) ? 1 : undefined;
  }

  private isChanged({ key }: OpenAttachment): boolean {
    return this.touched.routes.has(key);
  }

  private isTouched({ on: { listener } }: OpenAttachment): boolean {
    const { listeners } = this.touched;
    return listeners.size > 0 && listeners.has(listenerPlace(listener.owner, listener.name));
  }
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
function requestsAt(attachment: OpenAttachment, hostOf: HostOf): ImpactRequest[] {
  const { listener, hostnames } = attachment.on;
  const hosts = (hostnames ?? [ANY_HOSTNAME]).map(hostname => hostOf(hostname, listener.gateway));
  return madeRequests(attachment).flatMap(made =>
    hosts.map(host => atListener(made, listener, host))
  );
}

function byMatch(a: ImpactRequest, b: ImpactRequest): number {
  const place = (index: number | undefined) => index ?? -1;
  return (
    place(a.origin.rule) - place(b.origin.rule) ||
    place(a.origin.match) - place(b.origin.match) ||
    (JSON.stringify(a.request) < JSON.stringify(b.request) ? -1 : 1)
  );
}

/**
 * Makes one request for each match of the routes that a change reaches, on each listener and for each
 * hostname.
 *
 * @returns Without duplicates. Those for changed routes come first, then those of their neighbors.
 */
export function* impactRequests(
  before: Evaluation,
  after: Evaluation,
  touched: TouchedParts
): Steps<readonly ImpactRequest[]> {
  const near = new Nearness(touched);
  const taken = new Set<string>();
  const all: OpenAttachment[] = [];
  for (const side of [before, after]) {
    yield* visitInSteps(side.allRoutes().values(), verdict =>
      attachmentsOf(verdict, side).forEach(attachment => {
        all.push(attachment);
        near.add(attachment);
        attachment.on.hostnames?.forEach(hostname => taken.add(hostname));
      })
    );
  }
  const byRoute = new Map<string, OpenAttachment[]>();
  yield* visitInSteps(all, attachment => {
    const rank = near.rank(attachment);
    if (rank === undefined) return;
    const place = `${rank} ${attachment.key}`;
    const known = byRoute.get(place);
    if (known === undefined) byRoute.set(place, [attachment]);
    else known.push(attachment);
  });
  // The same in both, whichever comes first.
  const hostOf: HostOf = (hostname, gateway) => {
    const addresses = [before, after].flatMap(side => gatewayAddress(side, gateway) ?? []);
    return exampleHost(hostname, taken, addresses.sort()[0]);
  };
  const requests = new Map<string, ImpactRequest>();
  yield* visitInSteps([...byRoute.keys()].sort(), place => {
    const made = (byRoute.get(place) ?? []).flatMap(one => requestsAt(one, hostOf));
    made.sort(byMatch).forEach(asked => {
      const key = JSON.stringify(asked.request);
      if (!requests.has(key)) requests.set(key, asked);
    });
  });
  return [...requests.values()];
}
