import { GATEWAY_API_GROUP } from '../../../gatewayApi/kinds';
import type { Gateway } from '../../../gatewayApi/types';
import { addressesOf, addressKey, type GatewayAddress } from '../../addresses';
import { objectKey } from '../../keys';
import type { GatewayVerdict, Listener, ObjectRef } from '../../model';
import type { RuleContext } from '../../rule';

/** Another Gateway with the same address. */
export interface Neighbour {
  readonly address: GatewayAddress;
  readonly gateway: GatewayVerdict;
}

// Gateways are counted by their key, `Gateway namespace/name`.
function gatewayOfKey(key: string): ObjectRef {
  const path = key.slice(key.indexOf(' ') + 1);
  const slash = path.indexOf('/');
  return {
    group: GATEWAY_API_GROUP,
    kind: 'Gateway',
    namespace: path.slice(0, slash) || undefined,
    name: path.slice(slash + 1),
  };
}

/**
 * Finds the other Gateways that ask for or have an address of a Gateway (GatewaySpec.addresses,
 * GatewayStatus.addresses).
 *
 * @param object - The Gateway as it stands.
 * @param ref - Its ref.
 * @param context - Where the others are.
 * @returns Each of them once for each address that they share, in a stable order.
 */
export function neighboursOf(object: Gateway, ref: ObjectRef, context: RuleContext): Neighbour[] {
  const own = objectKey(ref);
  const seen = new Set<string>();
  return addressesOf(object).flatMap(address => {
    const key = addressKey(address);
    if (seen.has(key)) return [];
    seen.add(key);
    return [...context.gatewaysAt(key)].sort().flatMap(other => {
      const gateway = other === own ? undefined : context.gateway(gatewayOfKey(other));
      return gateway === undefined ? [] : [{ address, gateway }];
    });
  });
}

/**
 * Tells whether two listeners are for the same port and hostname. UDP has ports of its own.
 *
 * @param a - A listener.
 * @param b - Another one; one without a port is like no other.
 * @returns Whether they are.
 */
export function sameHostPort(a: Listener, b: Listener): boolean {
  return (
    a.port !== undefined &&
    a.port === b.port &&
    a.hostname === b.hostname &&
    (a.protocol === 'UDP') === (b.protocol === 'UDP')
  );
}
