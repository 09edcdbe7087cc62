import type { KubernetesObject } from '../../gatewayApi/types';
import type { Listener, ObjectRef, RouteVerdict } from '../model';
import { ANY_HOSTNAME, intersectHostnames, wildcardsAbove } from '../objects/hostname';
import { objectKey } from '../objects/keys';
import { byAgeThenName } from '../objects/precedence';

/** Two routes of different kinds that claim the same hostnames on one listener. */
export interface KindConflict {
  /** The older route, which the specification accepts. */
  readonly winner: ObjectRef;
  readonly loser: ObjectRef;
  /** The hostnames that both routes claim. */
  readonly hostnames: readonly string[];
}

/** The part of a route's verdict that decides. */
export type Contender = Pick<RouteVerdict, 'route' | 'parents'>;

/** Provides the routes that may conflict. */
export interface Contenders {
  /** The verdict of a route without regard to other routes. Undefined if the route does not exist. */
  readonly verdict: (key: string) => Contender | undefined;
  readonly object: (route: ObjectRef) => KubernetesObject | undefined;
}

const NO_CONFLICTS: readonly KindConflict[] = [];

interface Candidate {
  readonly ref: ObjectRef;
  readonly hostnames: readonly string[];
}

interface Attached extends Candidate {
  readonly object: KubernetesObject;
}

function hostnamesAt(listener: string, verdict: Contender): readonly string[] {
  const lists: Array<readonly string[]> = [];
  for (const { listeners } of verdict.parents) {
    for (const item of listeners) {
      if (item.attached === 'True' && item.listener.key === listener)
        lists.push(item.hostnames ?? []);
    }
  }
  // Two parentRefs can refer to one listener.
  return lists.length === 1 ? (lists[0] as readonly string[]) : [...new Set(lists.flat())];
}

function candidates(listener: Listener, keys: readonly string[], contenders: Contenders) {
  const at = listener.key;
  const found: Record<'HTTPRoute' | 'GRPCRoute', Candidate[]> = { HTTPRoute: [], GRPCRoute: [] };
  for (const key of keys) {
    const verdict = contenders.verdict(key);
    if (verdict === undefined) continue;
    const candidate = { ref: verdict.route, hostnames: hostnamesAt(at, verdict) };
    found[verdict.route.kind === 'GRPCRoute' ? 'GRPCRoute' : 'HTTPRoute'].push(candidate);
  }
  return found;
}

// Usually no route shares a hostname with the other kind. Then the ages do not matter.
function meet(few: readonly Candidate[], many: readonly Candidate[]): boolean {
  const names = new Set(few.flatMap(({ hostnames }) => hostnames));
  const above = new Set([...names].flatMap(parents));
  const wild = [...names].some(name => name.startsWith(ANY_HOSTNAME));
  return many.some(({ hostnames }) =>
    hostnames.some(
      name =>
        names.has(name) ||
        above.has(name) ||
        (wild && parents(name).some(parent => names.has(parent)))
    )
  );
}

function withObjects(found: readonly Candidate[], contenders: Contenders): Attached[] {
  return found.flatMap(candidate => {
    const object = contenders.object(candidate.ref);
    return object === undefined ? [] : [{ ...candidate, object }];
  });
}

// Lists every hostname that covers this one.
function parents(hostname: string): string[] {
  return [...wildcardsAbove(hostname), ANY_HOSTNAME];
}

// Finds the routes that share a hostname without comparing every pair.
class Hostnames {
  private readonly owners = new Map<string, Attached>();
  private readonly below = new Map<string, Attached>();

  // Routes are added oldest first, so the first one stays.
  add(attached: Attached): void {
    const first = (map: Map<string, Attached>, key: string) => {
      if (!map.has(key)) map.set(key, attached);
    };
    attached.hostnames.forEach(hostname => {
      first(this.owners, hostname);
      parents(hostname).forEach(above => first(this.below, above));
    });
  }

  rivalOf({ hostnames }: Attached): Attached | undefined {
    const found = hostnames.flatMap(hostname =>
      [hostname, ...parents(hostname)]
        .map(name => this.owners.get(name))
        .concat(this.below.get(hostname))
        .filter((rival): rival is Attached => rival !== undefined)
    );
    return found.sort((a, b) => byAgeThenName(a.object, b.object))[0];
  }
}

function common(a: readonly string[], b: readonly string[]): string[] {
  const all = (hostname: string) => (hostname === ANY_HOSTNAME ? '' : hostname);
  const found = a.flatMap(one =>
    b.flatMap(other => {
      const both = intersectHostnames(all(one), all(other));
      return both === undefined ? [] : [both || ANY_HOSTNAME];
    })
  );
  return [...new Set(found)].sort();
}

/**
 * Finds the HTTPRoutes and GRPCRoutes that conflict on a listener. If two routes have hostnames in
 * common, only the older one is accepted. Ties are decided by namespace and name
 * (GRPCRouteSpec.hostnames).
 *
 * @param keys - The routes that the listener accepts without regard to other routes.
 * @returns Each route that is not accepted, with the route that it conflicts with, oldest first. A
 *   route that is not accepted does not conflict with other routes.
 */
export function kindConflicts(
  listener: Listener,
  keys: ReadonlySet<string>,
  contenders: Contenders
): readonly KindConflict[] {
  let grpc = 0;
  keys.forEach(key => {
    if (key.startsWith('GRPCRoute ')) grpc += 1;
  });
  // Without both kinds there is no conflict, and the result does not depend on any route.
  if (grpc === 0 || grpc === keys.size) return NO_CONFLICTS;
  const { HTTPRoute, GRPCRoute } = candidates(listener, [...keys], contenders);
  const met =
    GRPCRoute.length < HTTPRoute.length ? meet(GRPCRoute, HTTPRoute) : meet(HTTPRoute, GRPCRoute);
  if (!met) return NO_CONFLICTS;
  const accepted = { HTTPRoute: new Hostnames(), GRPCRoute: new Hostnames() };
  const conflicts: KindConflict[] = [];
  withObjects([...HTTPRoute, ...GRPCRoute], contenders)
    .sort(
      (a, b) => byAgeThenName(a.object, b.object) || (objectKey(a.ref) < objectKey(b.ref) ? -1 : 1)
    )
    .forEach(attached => {
      const http = attached.ref.kind === 'HTTPRoute';
      const rival = accepted[http ? 'GRPCRoute' : 'HTTPRoute'].rivalOf(attached);
      if (rival === undefined) {
        accepted[http ? 'HTTPRoute' : 'GRPCRoute'].add(attached);
        return;
      }
      conflicts.push({
        winner: rival.ref,
        loser: attached.ref,
        hostnames: common(rival.hostnames, attached.hostnames),
      });
    });
  return conflicts;
}
