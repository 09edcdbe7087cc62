import { GATEWAY_API_GROUP, isRouteKind } from '../../gatewayApi/kinds';
import type { RouteKind } from '../../gatewayApi/types';
import type { KindReference } from '../model';

const HTTP: readonly RouteKind[] = ['HTTPRoute', 'GRPCRoute'];

/**
 * The route kinds that a protocol carries (ProtocolType; GRPCRoute and TLSRouteSpec name theirs; a
 * TCPRoute may have a TLS listener that terminates, TLSRoute).
 *
 * @param protocol - A listener's.
 * @param tlsMode - Its TLS mode; undefined without TLS.
 * @returns The kinds; none for a protocol that the specification does not know, undefined for one of
 *   an implementation's own (`example.com/bar`), which only that implementation can answer.
 */
export function kindsOfProtocol(
  protocol: string,
  tlsMode: string | undefined
): readonly RouteKind[] | undefined {
  switch (protocol) {
    case 'HTTP':
      return HTTP;
    case 'HTTPS':
      return tlsMode === 'Passthrough' ? [] : HTTP;
    case 'TLS':
      return tlsMode === 'Passthrough' ? ['TLSRoute'] : ['TLSRoute', 'TCPRoute'];
    case 'TCP':
      return ['TCPRoute'];
    case 'UDP':
      return ['UDPRoute'];
    default:
      return protocol.includes('/') ? undefined : [];
  }
}

/** What `allowedRoutes.kinds` comes to. */
export interface SupportedKinds {
  /** Those that are allowed and that the protocol carries. */
  readonly supported: readonly RouteKind[];
  /** Those that are allowed and that the listener can't take. */
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
    const { group, kind } = reference;
    const carries =
      group === GATEWAY_API_GROUP && isRouteKind(kind) && (ofProtocol?.includes(kind) ?? true);
    if (carries && isRouteKind(kind)) {
      if (!supported.includes(kind)) supported.push(kind);
    } else if (ofProtocol !== undefined) {
      invalid.push(reference);
    }
  });
  return { supported, invalid };
}
