import { isRouteKind } from '../../gatewayApi/kinds';
import { isGatewayApiRef } from '../../gatewayApi/references';
import type { RouteKind } from '../../gatewayApi/types';
import type { KindReference } from '../checks/facts';

/** What `allowedRoutes.kinds` comes to. */
export interface SupportedKinds {
  /** Those that are allowed and that the protocol carries. */
  readonly supported: readonly RouteKind[];
  /** Those that are allowed and that the listener does not support. */
  readonly invalid: readonly KindReference[];
}

/**
 * Cuts the kinds of a protocol by `allowedRoutes.kinds` (AllowedRoutes.kinds, InvalidRouteKinds).
 *
 * @param ofProtocol - From `kindsOfProtocol`.
 * @param allowed - The kinds that the listener allows; undefined for all that the protocol carries.
 * @returns Both lists. With a protocol of an implementation's own every route kind may be valid.
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
