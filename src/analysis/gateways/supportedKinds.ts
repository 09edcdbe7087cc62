import { isRouteKind } from '../../gatewayApi/kinds';
import { isGatewayApiRef } from '../../gatewayApi/references';
import type { RouteKind } from '../../gatewayApi/types';
import type { KindReference } from '../checks/facts';

/** The result of applying `allowedRoutes.kinds` to the kinds of a protocol. */
export interface SupportedKinds {
  /** The allowed kinds that the protocol supports. */
  readonly supported: readonly RouteKind[];
  /** The allowed kinds that the listener does not support. */
  readonly invalid: readonly KindReference[];
}

/**
 * Intersects the kinds of a protocol with `allowedRoutes.kinds` (AllowedRoutes.kinds,
 * InvalidRouteKinds).
 *
 * @param ofProtocol - The kinds from `kindsOfProtocol`.
 * @param allowed - The kinds that the listener allows. Undefined allows all kinds that the protocol
 *   supports.
 * @returns The supported and the invalid kinds. For an implementation-specific protocol, any route
 *   kind may be valid.
 */
export function supportedKinds(
  ofProtocol: readonly RouteKind[] | undefined,
  allowed: readonly KindReference[] | undefined
): SupportedKinds {
  if (allowed === undefined) return { supported: ofProtocol ?? [], invalid: [] };
  const supported: RouteKind[] = [];
  const invalid: KindReference[] = [];
  allowed.forEach(reference => {
    const { kind } = reference;
    const known = isRouteKind(kind) && isGatewayApiRef(reference, kind);
    if (known && (ofProtocol?.includes(kind) ?? true)) {
      if (!supported.includes(kind)) supported.push(kind);
    } else if (ofProtocol !== undefined) {
      invalid.push(reference);
    }
  });
  return { supported, invalid };
}
