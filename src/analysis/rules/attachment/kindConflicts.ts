import type { KubernetesObject } from '../../../gatewayApi/types';
import { ANY_HOSTNAME, intersectHostnames } from '../../hostname';
import { listenerKey, objectKey } from '../../keys';
import type { Listener, ObjectRef, RouteVerdict } from '../../model';
import { byAgeThenName } from '../../precedence';
import type { RuleContext } from '../../rule';

/** Two routes of different kinds that want the same hostnames of one listener. */
export interface KindConflict {
  /** The older, which the specification lets in. */
  readonly winner: ObjectRef;
  readonly loser: ObjectRef;
  /** Those that both want. */
  readonly hostnames: readonly string[];
}

interface Attached {
  readonly object: KubernetesObject;
  readonly ref: ObjectRef;
  readonly hostnames: readonly string[];
}

function hostnamesAt(listener: string, verdict: RouteVerdict): readonly string[] {
  const found = new Set<string>();
  verdict.parents.forEach(({ listeners }) =>
    listeners.forEach(item => {
      if (item.attached !== 'True' || listenerKey(item.listener) !== listener) return;
      item.hostnames?.forEach(hostname => found.add(hostname));
    })
  );
  return [...found];
}

function attachedTo(listener: Listener, keys: readonly string[], context: RuleContext): Attached[] {
  const at = listenerKey(listener);
  return keys.flatMap(key => {
    const verdict = context.route(key);
    if (verdict === undefined) return [];
    const lookup = context.reader.lookup(verdict.route);
    return lookup.state === 'found'
      ? [{ object: lookup.object, ref: verdict.route, hostnames: hostnamesAt(at, verdict) }]
      : [];
  });
}

function parents(hostname: string): string[] {
  const labels = hostname.split('.');
  // `a.b.c` is below `*.b.c`, `*.c` and any.
  return [...labels.map((_, index) => `*.${labels.slice(index + 1).join('.')}`), ANY_HOSTNAME];
}

// Finds who has a hostname in common without comparing each with each.
class Hostnames {
  private readonly owners = new Map<string, Attached>();
  private readonly below = new Map<string, Attached>();

  // Whoever comes first stays: they come oldest first.
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
 * Finds the HTTPRoutes and GRPCRoutes of a listener of which only one may be accepted
 * (GRPCRouteSpec.hostnames: of two with hostnames in common the older, then by namespace and name).
 *
 * @param listener - The listener.
 * @param context - Where its routes are.
 * @returns Each route that should not be accepted, with the one in its way; oldest first. A route
 *   that is not accepted itself is in nobody's way.
 */
export function kindConflicts(listener: Listener, context: RuleContext): KindConflict[] {
  const { supportedKinds } = listener;
  if (!supportedKinds.includes('HTTPRoute') || !supportedKinds.includes('GRPCRoute')) return [];
  const keys = [...context.attached(listener)];
  const grpc = keys.filter(key => key.startsWith('GRPCRoute '));
  // Without both kinds there is no conflict, and no reason to depend on any route.
  if (grpc.length === 0 || grpc.length === keys.length) return [];
  const accepted = { HTTPRoute: new Hostnames(), GRPCRoute: new Hostnames() };
  const conflicts: KindConflict[] = [];
  attachedTo(listener, keys, context)
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
