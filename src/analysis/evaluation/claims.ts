import type { Gateway } from '../../gatewayApi/types';
import { addressesOf, addressKey, type GatewayAddress } from '../gateways/addresses';
import type { GatewayVerdict, Listener } from '../model';

/** Whether a Gateway asks for an address, rather than having got it. */
export function isAsked({ field }: GatewayAddress): boolean {
  return field.startsWith('.spec.');
}

/** Names what Gateways have in common that ask for an address. */
export function askClaim(address: GatewayAddress): string {
  return `asks ${addressKey(address)}`;
}

/** Names what Gateways of one class have in common that ask for an address. */
export function classClaim(address: GatewayAddress, className: string): string {
  return `asks ${className} ${addressKey(address)}`;
}

/**
 * Names what Gateways of one class have in common that ask for or have an address and serve a
 * hostname on a port of it. UDP has ports of its own.
 */
export function hostPortClaim(
  address: GatewayAddress,
  className: string,
  { port, protocol, hostname }: Pick<Listener, 'port' | 'protocol' | 'hostname'>
): string {
  const transport = protocol === 'UDP' ? 'udp' : 'tcp';
  return `serves ${className} ${addressKey(address)} ${transport} ${port ?? ''} ${hostname}`;
}

/**
 * Collects what a Gateway claims that no other one should (GatewaySpec.addresses and listeners).
 *
 * @param object - The Gateway as it stands.
 * @param verdict - Its verdict.
 * @returns The names of the claims, none twice. A listener without a port claims nothing.
 */
export function claimsOf(object: Gateway, { className, listeners }: GatewayVerdict): string[] {
  const claims = new Set<string>();
  addressesOf(object).forEach(address => {
    if (isAsked(address)) {
      claims.add(askClaim(address));
      claims.add(classClaim(address, className));
    }
    listeners.forEach(listener => {
      if (listener.port !== undefined) claims.add(hostPortClaim(address, className, listener));
    });
  });
  return [...claims];
}
