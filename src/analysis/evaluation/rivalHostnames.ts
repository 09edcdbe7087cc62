import type { Listener } from '../model';
import { ANY_HOSTNAME, hostnamesAbove } from '../objects/hosts/hostname';
import type { Contender } from '../routes/kindConflicts';

/** A route with the hostnames that it claims on the listeners that would accept it. */
export interface HostnameClaim {
  readonly hostnames: readonly string[];
}

const NO_HOSTNAMES: readonly string[] = [];

/**
 * Lists the hostnames that a route claims, without regard to other routes.
 *
 * @returns May have duplicates. Empty for a route whose hostnames are not exclusive to its kind.
 */
export function rivalHostnames(verdict: Contender | undefined): readonly string[] {
  const kind = verdict?.route.kind;
  if (verdict === undefined || (kind !== 'HTTPRoute' && kind !== 'GRPCRoute')) return NO_HOSTNAMES;
  let found = NO_HOSTNAMES;
  for (const { listeners } of verdict.parents) {
    for (const { attached, hostnames } of listeners) {
      if (attached !== 'True' || hostnames === null) continue;
      // Most routes have one listener, whose list is shared.
      found = found.length === 0 ? hostnames : [...found, ...hostnames];
    }
  }
  return found;
}

/** Makes a test whether a hostname has a host in common with one of these. `*` means any. */
export function meeting(hostnames: readonly string[]): (other: string) => boolean {
  const names = new Set(hostnames);
  const above = new Set([...names].flatMap(hostnamesAbove));
  const wild = [...names].some(name => name.startsWith(ANY_HOSTNAME));
  return other =>
    names.has(other) ||
    above.has(other) ||
    (wild && hostnamesAbove(other).some(name => names.has(name)));
}

/**
 * Tells quickly that no HTTPRoute and GRPCRoute of a listener meet, which is so for most listeners.
 * The ages of the routes then do not matter. True is not certain: a hostname may be of another
 * listener.
 */
export class HostnameContest<Route extends HostnameClaim> {
  // By the key of the listener. Most routes are not of this kind.
  private readonly grpc = new Map<string, Set<Route>>();

  /** Updates the listeners of a GRPCRoute. */
  moveGrpc(route: Route, before: readonly string[], after: readonly string[]): void {
    for (const key of before) this.grpc.get(key)?.delete(route);
    for (const key of after) {
      const found = this.grpc.get(key);
      if (found === undefined) this.grpc.set(key, new Set([route]));
      else found.add(route);
    }
  }

  /**
   * @param keys - All routes that the listener would accept.
   * @param known - Provides a route by its key.
   */
  mayMeet(
    { key: listener }: Listener,
    keys: ReadonlySet<string>,
    known: (key: string) => Route | undefined
  ): boolean {
    const grpc = this.grpc.get(listener);
    if (grpc === undefined || grpc.size === 0 || grpc.size === keys.size) return false;
    const meets = meeting([...grpc].flatMap(({ hostnames }) => hostnames));
    for (const key of keys) {
      const route = known(key);
      if (route !== undefined && !grpc.has(route) && route.hostnames.some(meets)) return true;
    }
    return false;
  }
}
