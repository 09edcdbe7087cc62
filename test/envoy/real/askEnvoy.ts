import { createSocket } from 'node:dgram';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { TraceRequest } from '../../../src/analysis';
import { type SeenRequest, SENT_HEADER } from './echoServer';
import type { EchoOwner, StaticGateway } from './envoyConfig';

/** What Envoy answered. */
export interface EnvoyAnswer {
  /** Undefined if there was no HTTP response. */
  readonly status: number | undefined;
  readonly grpcStatus: number | undefined;
  readonly location: string | undefined;
  readonly backend: EchoOwner | undefined;
  readonly seen: SeenRequest | undefined;
  /** The backends that got a copy. */
  readonly copies: readonly EchoOwner[];
  /** What broke the connection, or `no listener`. */
  readonly error: string | undefined;
}

const NONE: EnvoyAnswer = {
  status: undefined,
  grpcStatus: undefined,
  location: undefined,
  backend: undefined,
  seen: undefined,
  copies: [],
  error: undefined,
};
const PATIENCE = 20_000;
// A datagram that nobody takes has no answer.
const PATIENCE_FOR_DATAGRAMS = 3_000;

function textOf({ method, path, host, headers, scheme }: TraceRequest, sent: string): string {
  const own = Object.entries(headers).flatMap(([name, values]) =>
    values.map(value => `${name}: ${value}`)
  );
  const grpc = scheme === 'grpc' ? ['content-type: application/grpc'] : [];
  // Backends need a Host, whatever carries the request.
  const named = host || (scheme === 'tcp' ? 'tcp.invalid' : '');
  const to = named === '' ? [] : [`Host: ${named}`];
  const lines = [`${method} ${path} HTTP/1.1`, ...to, ...own, ...grpc, `${SENT_HEADER}: ${sent}`];
  return [...lines, 'content-length: 0', 'connection: close', '', ''].join('\r\n');
}

function socketTo(port: number, { scheme, sni }: TraceRequest): Socket {
  if (scheme !== 'https' && scheme !== 'tls') return connect(port, '127.0.0.1');
  const servername = sni === '' ? {} : { servername: sni };
  return connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false, ...servername });
}

// Every response has a length or ends with the connection.
function exchange(port: number, request: TraceRequest, sent: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = socketTo(port, request);
    const chunks: Buffer[] = [];
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('no answer in time')));
    const isTls = request.scheme === 'https' || request.scheme === 'tls';
    socket.on(isTls ? 'secureConnect' : 'connect', () => socket.write(textOf(request, sent)));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
}

// The address that answers a datagram.
function exchangeUdp(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createSocket('udp4');
    const timer = setTimeout(
      () => end(() => reject(new Error('no answer'))),
      PATIENCE_FOR_DATAGRAMS
    );
    const end = (then: () => void) => {
      clearTimeout(timer);
      socket.close();
      then();
    };
    socket.on('message', message => {
      const { address } = JSON.parse(message.toString()) as { address: string };
      end(() => resolve(address));
    });
    socket.send('hello', port, '127.0.0.1');
  });
}

function bodyOf(head: Readonly<Record<string, string>>, rest: string): string {
  if (head['transfer-encoding'] !== 'chunked') return rest;
  let body = '';
  let left = rest;
  for (;;) {
    const end = left.indexOf('\r\n');
    const size = parseInt(left.slice(0, end), 16);
    if (end < 0 || !(size > 0)) return body;
    body += left.slice(end + 2, end + 2 + size);
    left = left.slice(end + 4 + size);
  }
}

function readAnswer(text: string, owners: ReadonlyMap<string, EchoOwner>): EnvoyAnswer {
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, Math.max(end, 0)).split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d+)/.exec(first)?.[1]);
  if (!Number.isFinite(status)) return { ...NONE, error: 'closed' };
  const head = Object.fromEntries(
    lines.map(line => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    })
  ) as Readonly<Record<string, string>>;
  const body = bodyOf(head, text.slice(end + 4));
  const seen = head['x-echo'] === '1' ? (JSON.parse(body) as SeenRequest) : undefined;
  const grpc = head['grpc-status'];
  return {
    ...NONE,
    status,
    grpcStatus: grpc === undefined ? undefined : Number(grpc),
    location: head.location,
    backend: seen && owners.get(seen.address),
    seen,
  };
}

/**
 * Asks Envoy, at the port of the listener that the request calls.
 *
 * @param gateway - Undefined if Envoy does not serve it.
 * @param sent - The number of the request, by which its copies are known.
 */
export async function askEnvoy(
  request: TraceRequest,
  gateway: Pick<StaticGateway, 'portOf'> | undefined,
  owners: ReadonlyMap<string, EchoOwner>,
  sent: string
): Promise<EnvoyAnswer> {
  const isUdp = request.scheme === 'udp';
  const port = gateway?.portOf(request.port, isUdp);
  if (port === undefined) return { ...NONE, error: 'no listener' };
  try {
    if (isUdp) return { ...NONE, backend: owners.get(await exchangeUdp(port)) };
    return readAnswer(await exchange(port, request, sent), owners);
  } catch (error) {
    return { ...NONE, error: (error as Error).message };
  }
}
