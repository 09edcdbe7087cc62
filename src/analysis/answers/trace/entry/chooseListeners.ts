import { type Holder, holderAt } from '../../../gateways/listenerPlaces';
import type { GatewayVerdict, Listener } from '../../../model';
import { intersectHostnames, wildcardsAbove } from '../../../objects/hosts/hostname';

/** The listeners that may take a request, the likeliest last. */
export interface ListenerChoice {
  readonly possible: readonly Listener[];
  /** Whether one of them, the last, certainly takes it if no other does. */
  readonly isCertain: boolean;
}

/**
 * Finds the listener with the most specific hostname (GatewaySpec.listeners: the exact hostname,
 * then the longest wildcard, then no hostname).
 *
 * @param protocols - The protocols that count.
 * @param hostname - In lower case. `''` for an address, which only a listener without a hostname
 *   takes.
 * @returns One listener, unless it is not known whether a more specific one is accepted.
 */
export function chooseListeners(
  gateway: GatewayVerdict,
  port: number,
  protocols: readonly string[],
  hostname: string
): ListenerChoice {
  const possible: Listener[] = [];
  const names = hostname === '' ? [''] : [hostname, ...wildcardsAbove(hostname), ''];
  for (const name of names) {
    const holders = protocols
      .map(protocol => holderAt(gateway, { port, protocol }, name))
      .filter((holder): holder is Holder => holder !== undefined);
    possible.push(...holders.map(({ listener }) => listener));
    if (holders.some(({ holds }) => holds === 'True')) return { possible, isCertain: true };
  }
  return { possible, isCertain: false };
}

/** Whether the hostname of a listener covers a hostname, or any address. */
export function coversHostname(listener: Listener, hostname: string): boolean {
  if (hostname === '') return listener.hostname === '';
  return intersectHostnames(listener.hostname, hostname) === hostname;
}
