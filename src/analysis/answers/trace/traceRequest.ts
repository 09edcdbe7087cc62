/** The schemes of requests and connections. */
export const TRACE_SCHEMES = ['http', 'https', 'grpc', 'tls', 'tcp', 'udp'] as const;

export type TraceScheme = (typeof TRACE_SCHEMES)[number];

/** The namespace and the name of an object whose kind is clear. */
export interface TracedName {
  readonly namespace: string;
  readonly name: string;
}

/** A request as people write it. Every member can be missing. */
export interface GivenRequest {
  readonly gateway?: TracedName;
  /** The Service that a client in a mesh calls, in place of a Gateway. */
  readonly service?: TracedName;
  /** The namespace of that client. */
  readonly clientNamespace?: string;
  readonly scheme?: TraceScheme;
  readonly host?: string;
  readonly port?: number;
  readonly sni?: string;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** A connection without HTTP in its TLS. */
  readonly stream?: boolean;
}

/** A request with all defaults. */
export interface TraceRequest {
  readonly gateway: TracedName | undefined;
  readonly service: TracedName | undefined;
  readonly clientNamespace: string | undefined;
  readonly scheme: TraceScheme;
  /** The value of the header Host, with its port. `''` if the client calls an address that is not known. */
  readonly host: string;
  /** The port that is called, whatever `host` says. 0 if it is not known. */
  readonly port: number;
  /** `''` if the client sends none. */
  readonly sni: string;
  /** The path with the query. */
  readonly path: string;
  readonly method: string;
  /** The values of each header, by the name as it is written. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly stream: boolean;
}

const PORTS: Readonly<Record<TraceScheme, number>> = {
  http: 80,
  https: 443,
  grpc: 80,
  tls: 443,
  tcp: 0,
  udp: 0,
};

/** The scheme of the requests to a listener, by its protocol. */
export const SCHEME_OF_PROTOCOL: Readonly<Record<string, TraceScheme>> = {
  HTTP: 'http',
  HTTPS: 'https',
  TLS: 'tls',
  TCP: 'tcp',
  UDP: 'udp',
};

/** The value of `content-type` that makes a request a gRPC call. */
export const GRPC_TYPE = 'application/grpc';

/** The name in a Host header, in lower case, without the port and a final dot. */
export function hostnameOf(host: string): string {
  const name = host.startsWith('[') ? host : host.replace(/:\d*$/, '');
  return name.replace(/\.$/, '').toLowerCase();
}

/** Whether a name is an IP address, which no hostname matches and which is never an SNI. */
function isAddress(name: string): boolean {
  return name.includes(':') || /^\d+(\.\d+){3}$/.test(name);
}

/**
 * Fills in the defaults of a request: the port of its scheme, the SNI of its host, the path `/`, and
 * the method GET, or POST for gRPC.
 *
 * @param address - The address of the Gateway, which is the default host. Undefined if not known.
 */
export function completeRequest(given: GivenRequest, address?: string): TraceRequest {
  const scheme = given.scheme ?? (given.stream === true ? 'tls' : 'http');
  const host = given.host || address || '';
  const name = hostnameOf(host);
  return {
    gateway: given.gateway,
    service: given.service,
    clientNamespace: given.clientNamespace,
    scheme,
    host,
    port: given.port ?? PORTS[scheme],
    sni: (given.sni ?? (isAddress(name) ? '' : name)).toLowerCase(),
    path: given.path || '/',
    method: given.method ?? (scheme === 'grpc' ? 'POST' : 'GET'),
    headers: Object.fromEntries(
      Object.entries(given.headers ?? {}).map(([key, value]) => [
        key,
        typeof value === 'string' ? [value] : value,
      ])
    ),
    stream: given.stream ?? false,
  };
}

/** The values of a header. Its name has no case. */
export function headerValues({ headers }: TraceRequest, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return Object.entries(headers)
    .filter(([key]) => key.toLowerCase() === wanted)
    .flatMap(([, values]) => values);
}

/** Whether the request is a gRPC call. */
export function isGrpc(request: TraceRequest): boolean {
  if (request.scheme === 'grpc') return true;
  return headerValues(request, 'content-type').some(value => value.startsWith(GRPC_TYPE));
}

/** Whether requests of a scheme come over TLS. */
export function isTlsScheme(scheme: TraceScheme): boolean {
  return scheme === 'https' || scheme === 'tls';
}

const UNIMPLEMENTED = 12;

/** The status of the answer to a request that nothing matches. */
export function notFoundStatus(
  request: TraceRequest
): { readonly grpcStatus: number } | { readonly status: number } {
  return isGrpc(request) ? { grpcStatus: UNIMPLEMENTED } : { status: 404 };
}

/** Splits a path from its query. The query starts with `?`, or is `''`. */
export function splitPath(path: string): readonly [path: string, query: string] {
  const at = path.indexOf('?');
  return at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at)];
}

/**
 * The first value of a query parameter, decoded. Its name has a case.
 *
 * @returns Undefined if the request does not have it.
 */
export function queryValue({ path }: TraceRequest, name: string): string | undefined {
  const [, query] = splitPath(path);
  return new URLSearchParams(query).get(name) ?? undefined;
}
