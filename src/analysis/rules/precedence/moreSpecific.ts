import { conditionOf } from '../../gateways/listenerConditions';
import type { GatewayVerdict, Listener } from '../../model';
import { wildcardsAbove } from '../../objects/hostname';

function placeKey({ port, protocol }: Listener, hostname: string): string {
  return `${port ?? ''} ${hostname} ${protocol}`;
}

// The result is the same for every route of the Gateway.
const places = new WeakMap<GatewayVerdict, ReadonlyMap<string, readonly Listener[]>>();

function listenersByPlace(gateway: GatewayVerdict): ReadonlyMap<string, readonly Listener[]> {
  const known = places.get(gateway);
  if (known !== undefined) return known;
  const found = new Map<string, Listener[]>();
  gateway.listeners.forEach(listener => {
    const key = placeKey(listener, listener.hostname);
    const others = found.get(key);
    if (others === undefined) found.set(key, [listener]);
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
  const all = listenersByPlace(gateway);
  for (const name of [hostname, ...wildcardsAbove(hostname)]) {
    if (name === listener.hostname) return undefined;
    for (const candidate of all.get(placeKey(listener, name)) ?? []) {
      // A conflicted listener loses its place. A listener with an invalid certificate keeps it.
      const status = conditionOf(candidate, 'Accepted')?.status ?? 'Unknown';
      if (status !== 'False') return status === 'True' ? candidate : 'Unknown';
    }
  }
  return undefined;
}
