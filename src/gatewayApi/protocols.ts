import type { RouteKind } from './types';

const NONE: readonly RouteKind[] = [];
const HTTP: readonly RouteKind[] = ['HTTPRoute', 'GRPCRoute'];
const TLS: readonly RouteKind[] = ['TLSRoute', 'TCPRoute'];
const TLS_PASSTHROUGH: readonly RouteKind[] = ['TLSRoute'];
const TCP: readonly RouteKind[] = ['TCPRoute'];
const UDP: readonly RouteKind[] = ['UDPRoute'];

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
      return tlsMode === 'Passthrough' ? NONE : HTTP;
    case 'TLS':
      return tlsMode === 'Passthrough' ? TLS_PASSTHROUGH : TLS;
    case 'TCP':
      return TCP;
    case 'UDP':
      return UDP;
    default:
      return protocol.includes('/') ? undefined : NONE;
  }
}
