import { type GivenRequest, GRPC_TYPE, type TraceScheme } from './traceRequest';

/** A URL as a client reads it. */
export interface TraceUrl {
  readonly scheme: TraceScheme;
  /** Whether it is a gRPC call over TLS, whose scheme is `https`. */
  readonly grpc: boolean;
  /** An IPv6 address is in brackets. */
  readonly hostname: string;
  /** Undefined for the port of the scheme. */
  readonly port: number | undefined;
  /** The path with the query, without the fragment. */
  readonly path: string;
  /** `user:password`, which a client sends as a header. */
  readonly user: string | undefined;
}

const SCHEMES: Readonly<Record<string, TraceScheme>> = {
  http: 'http',
  ws: 'http',
  https: 'https',
  wss: 'https',
  grpc: 'grpc',
  grpcs: 'https',
  tls: 'tls',
  tcp: 'tcp',
  udp: 'udp',
};

const PARTS =
  /^(?:([a-z][a-z0-9+.-]*):\/\/)?(?:([^/?#@\s]*)@)?(\[[^\]]*\]|[^/?#:\s]*)(?::(\d*))?(.*)$/is;

/**
 * Splits a URL, whose parts stay as they are written.
 *
 * @param text - A URL, also without a scheme.
 * @param scheme - The scheme of a URL without one.
 * @returns The hostname and the path are `''` if the text has none. Undefined if it is no URL, or has a
 *   scheme or a port that no Gateway knows.
 */
export function writtenTraceUrl(text: string, scheme = 'https'): TraceUrl | undefined {
  const found = PARTS.exec(text.trim());
  if (found === null) return undefined;
  const [, written = scheme, user, hostname = '', digits = '', rest] = found;
  const name = written.toLowerCase();
  const known = SCHEMES[name];
  const port = digits === '' ? undefined : Number(digits);
  if (known === undefined || (port ?? 1) > 65_535 || port === 0) return undefined;
  if (rest !== '' && !/^[/?#]/.test(rest)) return undefined;
  const path = rest.replace(/#.*$/s, '');
  return { scheme: known, grpc: name === 'grpcs', hostname, port, path, user };
}

// A browser or curl writes an international name and an odd path like this.
function asSent(hostname: string, rest: string): readonly [string, string] | undefined {
  try {
    const url = new URL(`http://${hostname}${rest}`);
    return [url.hostname, url.pathname + url.search];
  } catch {
    return undefined;
  }
}

/**
 * Reads a URL as a client sends it: the hostname in lower case, the path without dot segments.
 *
 * @param text - A URL, also without a scheme.
 * @param scheme - The scheme of a URL without one.
 * @returns Undefined if it is none, has no host, or has a scheme that no Gateway knows.
 */
export function readTraceUrl(text: string, scheme?: string): TraceUrl | undefined {
  const url = writtenTraceUrl(text, scheme);
  if (url === undefined || url.hostname === '') return undefined;
  const sent = asSent(url.hostname, url.path);
  if (sent === undefined) return undefined;
  const [hostname, path] = sent;
  return { ...url, hostname, path };
}

/** Writes a URL without its user, which belongs in a header. */
export function writeTraceUrl({ scheme, grpc, hostname, port, path }: TraceUrl): string {
  return `${grpc ? 'grpcs' : scheme}://${hostname}${port === undefined ? '' : `:${port}`}${path}`;
}

/**
 * The request that a client makes for a URL.
 *
 * @param url - A hostname of `''` leaves the host to the Gateway's address.
 */
export function requestOfTraceUrl({ scheme, grpc, hostname, port, path }: TraceUrl): GivenRequest {
  const host = port === undefined ? hostname : `${hostname}:${port}`;
  return {
    scheme,
    ...(hostname === '' ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(path === '' ? {} : { path: path.startsWith('/') ? path : `/${path}` }),
    ...(grpc ? { method: 'POST', headers: { 'content-type': GRPC_TYPE } } : {}),
  };
}
