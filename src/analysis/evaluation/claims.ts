import type { Gateway } from '../../gatewayApi/types';
import { addressesOf, addressKey, type GatewayAddress } from '../gateways/addresses';
import type { GatewayVerdict, Listener } from '../model';

/** Whether a Gateway requests an address. False for an address that was assigned to it. */
export function isAsked({ field }: GatewayAddress): boolean {
  return field.startsWith('.spec.');
}

/** Returns the claim that is common to all Gateways that request an address. */
export function askClaim(address: GatewayAddress): string {
  return `asks ${addressKey(address)}`;
}

/** Returns the claim that is common to all Gateways of one class that request an address. */
export function classClaim(address: GatewayAddress, className: string): string {
  return `asks ${className} ${addressKey(address)}`;
}

/**
 * Returns the claim that is common to all Gateways of one class that request or have an address and
 * serve a hostname on one of its ports. UDP ports are separate from TCP ports.
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
 * Collects the claims of a Gateway that no other Gateway should share (GatewaySpec.addresses and
 * listeners).
 *
 * @returns The claims, without duplicates. A listener without a port claims nothing.
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
