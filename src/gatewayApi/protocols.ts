import type { RouteKind } from './types';

const NONE: readonly RouteKind[] = [];
const HTTP: readonly RouteKind[] = ['HTTPRoute', 'GRPCRoute'];
const TLS: readonly RouteKind[] = ['TLSRoute', 'TCPRoute'];
const TLS_PASSTHROUGH: readonly RouteKind[] = ['TLSRoute'];
const TCP: readonly RouteKind[] = ['TCPRoute'];
const UDP: readonly RouteKind[] = ['UDPRoute'];

const CORE: readonly string[] = ['HTTP', 'HTTPS', 'TLS', 'TCP', 'UDP'];

function lettersOf(protocol: string): string {
  return [...new Set(protocol.toUpperCase())].sort().join('');
}

/**
 * Finds the protocol of the specification that a protocol is a misspelling of: one with the same
 * letters, regardless of case, order and repetition. Real protocols of other names, such as `SCTP` and
 * `HTTP2`, differ in a letter.
 *
 * @returns Undefined for a protocol of the specification, and for a name of its own.
 */
export function misspeltProtocol(protocol: string): string | undefined {
  if (CORE.includes(protocol) || protocol.includes('/')) return undefined;
  const letters = lettersOf(protocol);
  return CORE.find(name => lettersOf(name) === letters);
}

/**
 * The route kinds that a listener's protocol supports. See ProtocolType, GRPCRoute and
 * TLSRouteSpec; TLSRoute allows a TCPRoute on a TLS listener that terminates TLS.
 *
 * @param tlsMode - The TLS mode of the listener; undefined without TLS.
 * @returns The kinds; empty for a missing or misspelt protocol. Undefined for any other protocol, and for
 *   one with a variable: only its implementation knows the kinds. The specification asks for a domain
 *   prefix (`example.com/bar`), but implementations have names without one, such as Istio's `HBONE`.
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
      return protocol === '' || misspeltProtocol(protocol) !== undefined ? NONE : undefined;
  }
}

/** Tells whether only the implementation of a protocol knows which route kinds it supports. */
export function isImplementationSpecific(protocol: string): boolean {
  return kindsOfProtocol(protocol, undefined) === undefined;
}
