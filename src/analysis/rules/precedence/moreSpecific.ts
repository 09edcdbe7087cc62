import { conditionOf } from '../../gateways/listenerConditions';
import type { GatewayVerdict, Listener } from '../../model';
import { wildcardsAbove } from '../../objects/hostname';

type ByHostname = Map<string, Listener[]>;

function placeKey({ port, protocol }: Listener): string {
  return `${port ?? ''} ${protocol}`;
}

// The result is the same for every route of the Gateway.
const places = new WeakMap<GatewayVerdict, ReadonlyMap<string, ByHostname>>();

function listenersByPlace(gateway: GatewayVerdict): ReadonlyMap<string, ByHostname> {
  const known = places.get(gateway);
  if (known !== undefined) return known;
  const found = new Map<string, ByHostname>();
  gateway.listeners.forEach(listener => {
    const key = placeKey(listener);
    const there: ByHostname = found.get(key) ?? new Map();
    found.set(key, there);
    const others = there.get(listener.hostname);
    if (others === undefined) there.set(listener.hostname, [listener]);
    else others.push(listener);
  });
  places.set(gateway, found);
  return found;
}

/**
 * Finds the listener that gets the requests to a hostname in the place of a less specific one
 * (GatewaySpec.listeners, "Listeners that are distinct only by Hostname": of the same port and
 * protocol the exact hostname first, then the longest wildcard).
 *
 * @param hostname - One that the listener serves, in lower case; a wildcard for all below it.
 * @param listener - The less specific one.
 * @param gateway - The Gateway that serves it, with the listeners of its ListenerSets.
 * @returns The most specific that serves all of it; undefined where it is the listener itself;
 *   `Unknown` where it is not known whether one that is more specific is served at all.
 */
export function takerOf(
  hostname: string,
  listener: Listener,
  gateway: GatewayVerdict
): Listener | 'Unknown' | undefined {
  if (listener.port === undefined) return undefined;
  const there = listenersByPlace(gateway).get(placeKey(listener));
  // Most listeners have a port for themselves.
  if (there === undefined || (there.size === 1 && there.has(listener.hostname))) return undefined;
  for (const name of [hostname, ...wildcardsAbove(hostname)]) {
    if (name === listener.hostname) return undefined;
    for (const candidate of there.get(name) ?? []) {
      // A conflicted listener loses its place. A listener with an invalid certificate keeps it.
      const status = conditionOf(candidate, 'Accepted')?.status ?? 'Unknown';
      if (status !== 'False') return status === 'True' ? candidate : 'Unknown';
    }
  }
  return undefined;
}
