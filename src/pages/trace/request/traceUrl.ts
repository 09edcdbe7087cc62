import type { TraceScheme } from '../../../analysis';

/** A URL as a client reads it. */
export interface TraceUrl {
  readonly scheme: TraceScheme;
  /** Whether it is a gRPC call over TLS, whose scheme is `https`. */
  readonly grpc: boolean;
  /** In lower case. An IPv6 address is in brackets. */
  readonly hostname: string;
  /** Undefined for the port of the scheme. */
  readonly port: number | undefined;
  /** The path with the query, as a client sends it. */
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
  /^(?:([a-z][a-z0-9+.-]*):\/\/)?(?:([^/?#@]*)@)?(\[[^\]]*\]|[^/?#:\s]*)(?::(\d*))?(.*)$/is;

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
 * Reads a URL.
 *
 * @param text - A URL, also without a scheme.
 * @param scheme - The scheme of a URL without one.
 * @returns Undefined if it is none, has no host, or has a scheme that no Gateway knows.
 */
export function readTraceUrl(text: string, scheme = 'https'): TraceUrl | undefined {
  const found = PARTS.exec(text.trim());
  if (found === null) return undefined;
  const [, written = scheme, user, name, digits = '', rest] = found;
  const known = SCHEMES[written.toLowerCase()];
  const port = digits === '' ? undefined : Number(digits);
  if (known === undefined || name === '' || (port ?? 1) > 65_535 || port === 0) return undefined;
  if (rest !== '' && !/^[/?#]/.test(rest)) return undefined;
  const sent = asSent(name, rest);
  if (sent === undefined) return undefined;
  const [hostname, path] = sent;
  return { scheme: known, grpc: written.toLowerCase() === 'grpcs', hostname, port, path, user };
}

/** Writes a URL without its user, which belongs in a header. */
export function writeTraceUrl({ scheme, grpc, hostname, port, path }: TraceUrl): string {
  return `${grpc ? 'grpcs' : scheme}://${hostname}${port === undefined ? '' : `:${port}`}${path}`;
}
