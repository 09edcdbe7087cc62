import type { Status } from '../objects/status';
import type { ListenerSpec } from './listenerSpec';

/** How two listeners of one port conflict. `Unknown`: implementations differ. */
export interface ListenerClash {
  readonly status: 'True' | 'Unknown';
  readonly reason: 'ProtocolConflict' | 'HostnameConflict';
}

const PROTOCOL: ListenerClash = { status: 'True', reason: 'ProtocolConflict' };
const HOSTNAME: ListenerClash = { status: 'True', reason: 'HostnameConflict' };
const MAYBE_PROTOCOL: ListenerClash = { status: 'Unknown', reason: 'ProtocolConflict' };
const MAYBE_HOSTNAME: ListenerClash = { status: 'Unknown', reason: 'HostnameConflict' };

function isSecure({ protocol }: ListenerSpec): boolean {
  return protocol === 'HTTPS' || protocol === 'TLS';
}

// Here each combination of port, protocol and hostname is unique. But "a traffic flow MUST be able to
// be assigned to exactly one listener", and several implementations refuse these.
function possibleClash(
  a: ListenerSpec,
  b: ListenerSpec,
  mixedModes: Status
): ListenerClash | undefined {
  if (a.protocol !== b.protocol) {
    const [x, y] = [isSecure(a), isSecure(b)];
    if (x && y) return a.hostname === b.hostname ? MAYBE_HOSTNAME : undefined;
    const plain = x ? b : a;
    return x !== y && plain.protocol === 'HTTP' ? MAYBE_PROTOCOL : undefined;
  }
  if (a.protocol !== 'TLS' || a.tlsMode === b.tlsMode || mixedModes === 'True') return undefined;
  return mixedModes === 'False' ? PROTOCOL : MAYBE_PROTOCOL;
}

/**
 * Tells whether two listeners conflict (GatewaySpec.listeners, "Distinct Listeners"). UDP ports are
 * separate from the ports of other protocols. TCP does not share its port. Listeners with the same
 * protocol need different hostnames. TLS settings do not make listeners distinct.
 *
 * @param a - A listener.
 * @param b - Another listener. A listener without a port or protocol is distinct from all others.
 * @param mixedModes - Whether TLS listeners of one port can have different modes, by the feature
 *   `TLSRouteModeMixed` of the class.
 * @returns The conflict, or undefined if the listeners are distinct.
 */
export function clashBetween(
  a: ListenerSpec,
  b: ListenerSpec,
  mixedModes: Status
): ListenerClash | undefined {
  if (a.port === undefined || a.port !== b.port || a.protocol === '' || b.protocol === '') {
    return undefined;
  }
  const udp = [a, b].filter(({ protocol }) => protocol === 'UDP').length;
  if (udp > 0) return udp === 2 ? PROTOCOL : undefined;
  if (a.protocol === 'TCP' || b.protocol === 'TCP') return PROTOCOL;
  if (a.protocol === b.protocol && a.hostname === b.hostname) return HOSTNAME;
  return possibleClash(a, b, mixedModes);
}
