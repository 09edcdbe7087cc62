import type { KubernetesObject } from '../../gatewayApi/types';
import type { Listener, ObjectRef, RouteVerdict } from '../model';
import { commonHostname, hostnamesAbove } from '../objects/hosts/hostname';
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

interface Attached {
  readonly ref: ObjectRef;
  readonly hostnames: readonly string[];
  readonly object: KubernetesObject;
}

function hostnamesAt(key: string, { parents }: Contender): string[] {
  const pairs = parents.flatMap(({ listeners }) => listeners);
  const own = pairs.filter(({ attached, listener }) => attached === 'True' && listener.key === key);
  // Two parentRefs can refer to one listener.
  return [...new Set(own.flatMap(({ hostnames }) => hostnames ?? []))];
}

function attachedRoutes(
  keys: ReadonlySet<string>,
  listener: string,
  { verdict, object }: Contenders
): Attached[] {
  const found: Attached[] = [];
  keys.forEach(key => {
    const contender = verdict(key);
    const read = contender && object(contender.route);
    if (contender === undefined || read === undefined) return;
    const hostnames = hostnamesAt(listener, contender);
    found.push({ ref: contender.route, hostnames, object: read });
  });
  return found;
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
      hostnamesAbove(hostname).forEach(above => first(this.below, above));
    });
  }

  rivalOf({ hostnames }: Attached): Attached | undefined {
    const found = hostnames.flatMap(hostname =>
      [hostname, ...hostnamesAbove(hostname)]
        .map(name => this.owners.get(name))
        .concat(this.below.get(hostname))
        .filter((rival): rival is Attached => rival !== undefined)
    );
    return found.sort((a, b) => byAgeThenName(a.object, b.object))[0];
  }
}

function common(a: readonly string[], b: readonly string[]): string[] {
  const found = a.flatMap(one => b.flatMap(other => commonHostname(one, other) ?? []));
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
  const accepted = { HTTPRoute: new Hostnames(), GRPCRoute: new Hostnames() };
  const conflicts: KindConflict[] = [];
  attachedRoutes(keys, listener.key, contenders)
    .sort(
      (a, b) => byAgeThenName(a.object, b.object) || (objectKey(a.ref) < objectKey(b.ref) ? -1 : 1)
    )
    .forEach(attached => {
      const isHttp = attached.ref.kind === 'HTTPRoute';
      const rival = accepted[isHttp ? 'GRPCRoute' : 'HTTPRoute'].rivalOf(attached);
      if (rival === undefined) {
        accepted[isHttp ? 'HTTPRoute' : 'GRPCRoute'].add(attached);
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
