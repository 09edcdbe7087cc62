import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  createServer as createHttp2,
  type Http2ServerRequest,
  type Http2ServerResponse,
} from 'node:http2';
import { createServer as createTcp, type Server, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { createSecureContext, TLSSocket } from 'node:tls';

/** A request as a backend saw it. */
export interface SeenRequest {
  /** The local address and port, which tell the backend. */
  readonly address: string;
  readonly method: string;
  readonly path: string;
  readonly host: string;
  /** Repeated ones are joined by a comma. Names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Numbers the requests, so that their copies are known. */
export const SENT_HEADER = 'x-sent';

const TLS_HANDSHAKE = 0x16;
const HTTP2_PREFACE = 'PRI * HTTP/2.0';

/** The name of a place at which the server is reached. */
export function echoAddress(host: string, port: number): string {
  return `${host}:${port}`;
}

function seenOf(request: IncomingMessage | Http2ServerRequest, place?: string): SeenRequest {
  const { method = '', url = '', rawHeaders, socket } = request;
  const headers: Record<string, string> = {};
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] as string).toLowerCase();
    const value = rawHeaders[index + 1] as string;
    headers[name] = headers[name] === undefined ? value : `${headers[name]},${value}`;
  }
  const { host = headers[':authority'] ?? '' } = headers;
  // They have values of their own above.
  Object.keys(headers).forEach(name => name.startsWith(':') && delete headers[name]);
  const address = place ?? echoAddress(socket.localAddress ?? '', socket.localPort ?? 0);
  return { address, method, path: url, host, headers };
}

function listenUdp(address: string): Promise<UdpSocket> {
  const socket = createSocket('udp4');
  const [host = '', port] = address.split(':');
  socket.on('message', (_, from) =>
    socket.send(JSON.stringify({ address }), from.port, from.address)
  );
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(Number(port), host, () => resolve(socket));
  });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '0.0.0.0', resolve);
  });
}

/**
 * Plays every backend: some ports on all addresses of this machine. It answers with what it saw, over
 * TLS or HTTP/2 if the first bytes say so.
 */
export class EchoServer {
  private readonly addresses = new Map<string, string[]>();

  private constructor(private readonly servers: readonly Server[]) {}

  static async start(
    ports: readonly number[],
    certificate: { readonly crt: string; readonly key: string }
  ): Promise<EchoServer> {
    const http = createHttp((request, response) => echo.answer(request, response));
    http.keepAliveTimeout = 0;
    const secureContext = createSecureContext({ cert: certificate.crt, key: certificate.key });
    const accept = (socket: Socket) => {
      socket.on('error', () => socket.destroy());
      socket.once('data', (first: Buffer) => {
        socket.pause();
        socket.unshift(first);
        if (first[0] !== TLS_HANDSHAKE) {
          if (first.toString('latin1').startsWith(HTTP2_PREFACE)) {
            const place = echoAddress(socket.localAddress ?? '', socket.localPort ?? 0);
            // It reads below the socket, where the first bytes are missing, unless it gets a stream.
            createHttp2((request, response) => echo.answer(request, response, place)).emit(
              'connection',
              Duplex.from({ readable: socket, writable: socket })
            );
            return;
          }
          http.emit('connection', socket);
          socket.resume();
          return;
        }
        const secure = new TLSSocket(socket, { isServer: true, secureContext });
        secure.on('error', () => socket.destroy());
        // The addresses of the connection are those of the socket below.
        Object.defineProperty(secure, 'localAddress', { value: socket.localAddress });
        Object.defineProperty(secure, 'localPort', { value: socket.localPort });
        http.emit('connection', secure);
      });
    };
    const servers = ports.map(() => createTcp(accept));
    const echo = new EchoServer(servers);
    await Promise.all(servers.map((server, index) => listen(server, ports[index] ?? 0)));
    return echo;
  }

  /** Answers datagrams at some places until the returned function is called. */
  async listenUdp(addresses: Iterable<string>): Promise<() => void> {
    const sockets = await Promise.all([...addresses].map(listenUdp));
    return () => sockets.forEach(socket => socket.close());
  }

  /** The addresses at which a request arrived, by the value of `SENT_HEADER`. */
  reached(sent: string): readonly string[] {
    return this.addresses.get(sent) ?? [];
  }

  close(): void {
    this.servers.forEach(server => server.close());
  }

  private answer(
    request: IncomingMessage | Http2ServerRequest,
    response: ServerResponse | Http2ServerResponse,
    place?: string
  ): void {
    const seen = seenOf(request, place);
    const { [SENT_HEADER]: sent = '' } = seen.headers;
    this.addresses.set(sent, [...this.reached(sent), seen.address]);
    request.resume();
    request.on('end', () => {
      const body = JSON.stringify(seen);
      response.writeHead(200, { 'x-echo': '1', 'content-length': Buffer.byteLength(body) });
      response.end(request.method === 'HEAD' ? '' : body);
    });
  }
}
