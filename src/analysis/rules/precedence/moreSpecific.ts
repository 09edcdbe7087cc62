import { holderAt, isAlone } from '../../gateways/listenerPlaces';
import type { GatewayVerdict, Listener } from '../../model';
import { wildcardsAbove } from '../../objects/hosts/hostname';

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
  // Most listeners have a port for themselves.
  if (listener.port === undefined || isAlone(gateway, listener)) return undefined;
  for (const name of [hostname, ...wildcardsAbove(hostname)]) {
    if (name === listener.hostname) return undefined;
    const holder = holderAt(gateway, listener, name);
    if (holder !== undefined) return holder.holds === 'True' ? holder.listener : 'Unknown';
  }
  return undefined;
}
