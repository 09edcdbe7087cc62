import type { RouteKind } from './types';
import { isVariable } from './variable';

const NONE: readonly RouteKind[] = [];
const HTTP: readonly RouteKind[] = ['HTTPRoute', 'GRPCRoute'];
const TLS: readonly RouteKind[] = ['TLSRoute', 'TCPRoute'];
const TLS_PASSTHROUGH: readonly RouteKind[] = ['TLSRoute'];
const TCP: readonly RouteKind[] = ['TCPRoute'];
const UDP: readonly RouteKind[] = ['UDPRoute'];

/**
 * The route kinds that a listener's protocol supports. See ProtocolType, GRPCRoute and
 * TLSRouteSpec; TLSRoute allows a TCPRoute on a TLS listener that terminates TLS.
 *
 * @param tlsMode - The TLS mode of the listener; undefined without TLS.
 * @returns The kinds; empty for a protocol that is not in the specification. Undefined for a
 *   domain-prefixed protocol (`example.com/bar`), whose kinds only its implementation knows, and for
 *   one with a variable.
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
      return protocol.includes('/') || isVariable(protocol) ? undefined : NONE;
  }
}
