import type { GatewayVerdict, Listener } from '../model';
import { conditionOf } from './listenerConditions';

/** The listener that gets the requests of a hostname, unless another listener conflicts with it. */
export interface Holder {
  readonly listener: Listener;
  /** `Unknown` if it is not known whether the listener is accepted. */
  readonly holds: 'True' | 'Unknown';
}

type ByHostname = Map<string, Listener[]>;

function placeKey({ port, protocol }: Pick<Listener, 'port' | 'protocol'>): string {
  return `${port ?? ''} ${protocol}`;
}

// The result is the same for every route and request of the Gateway.
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

/** Whether no other listener with the port and protocol has another hostname. */
export function isAlone(gateway: GatewayVerdict, listener: Listener): boolean {
  const there = listenersByPlace(gateway).get(placeKey(listener));
  return there === undefined || (there.size === 1 && there.has(listener.hostname));
}

/**
 * Finds the listener that holds a hostname on a port (GatewaySpec.listeners). A conflicted listener
 * loses its place. A listener with an invalid certificate keeps it.
 *
 * @param hostname - As in the listener, in lower case. `''` for a listener without a hostname.
 * @returns Undefined if no listener has this hostname there, or every such listener is refused.
 */
export function holderAt(
  gateway: GatewayVerdict,
  place: Pick<Listener, 'port' | 'protocol'>,
  hostname: string
): Holder | undefined {
  for (const listener of listenersByPlace(gateway).get(placeKey(place))?.get(hostname) ?? []) {
    const status = conditionOf(listener, 'Accepted')?.status ?? 'Unknown';
    if (status !== 'False') return { listener, holds: status };
  }
  return undefined;
}
