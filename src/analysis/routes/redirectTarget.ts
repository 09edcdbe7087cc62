import { number, text } from '../../gatewayApi/read';
import type { Listener } from '../model';

/** The raw fields of a redirect (HTTPRequestRedirectFilter). */
export interface RawRedirect {
  readonly scheme?: unknown;
  readonly hostname?: unknown;
  readonly port?: unknown;
  readonly path?: RawPathModifier | null;
  readonly statusCode?: unknown;
}

/** The raw fields of a change of the path (HTTPPathModifier). */
export interface RawPathModifier {
  readonly type?: unknown;
  readonly replaceFullPath?: unknown;
  readonly replacePrefixMatch?: unknown;
}

/** The ports that a URL need not name, by scheme. */
export const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443 };

/** The scheme of the requests that a listener takes; undefined if it takes no HTTP. */
export function schemeOf({ protocol }: Pick<Listener, 'protocol'>): string | undefined {
  return protocol === 'HTTP' || protocol === 'HTTPS' ? protocol.toLowerCase() : undefined;
}

/**
 * Finds the scheme and the port to which a redirect leads (HTTPRequestRedirectFilter.scheme, port:
 * without a port, the port of the scheme if one is set, else the port of the listener).
 *
 * @param own - The scheme and the port of the listener that took the request.
 */
export function redirectTarget(
  { scheme, port }: RawRedirect,
  own: { readonly scheme: string; readonly port: number | undefined }
): { readonly scheme: string; readonly port: number | undefined } {
  const named = text(scheme).toLowerCase();
  const to = named || own.scheme;
  return { scheme: to, port: number(port) ?? (named === '' ? own.port : DEFAULT_PORTS[to]) };
}

/** A prefix without its trailing slashes, which are ignored (HTTPPathMatch). */
export function trimmedPrefix(prefix: string): string {
  return prefix.replace(/\/+$/, '');
}
