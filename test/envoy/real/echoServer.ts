import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTcp, type Server, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';

/** A request as a backend saw it. */
export interface SeenRequest {
  /** The local address, which tells the backend. */
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

function seenOf({ method = '', url = '', rawHeaders, socket }: IncomingMessage): SeenRequest {
  const headers: Record<string, string> = {};
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] as string).toLowerCase();
    const value = rawHeaders[index + 1] as string;
    headers[name] = headers[name] === undefined ? value : `${headers[name]},${value}`;
  }
  const { host = '' } = headers;
  return { address: socket.localAddress ?? '', method, path: url, host, headers };
}

function listenUdp(address: string, port: number): Promise<UdpSocket> {
  const socket = createSocket('udp4');
  socket.on('message', (_, from) =>
    socket.send(JSON.stringify({ address }), from.port, from.address)
  );
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(port, address, () => resolve(socket));
  });
}

/**
 * Plays every backend: one server on all addresses of this machine. It answers with what it saw, over
 * TLS if the first byte says so.
 */
export class EchoServer {
  private readonly addresses = new Map<string, string[]>();

  private constructor(readonly port: number, private readonly server: Server) {}

  static start(
    port: number,
    certificate: { readonly crt: string; readonly key: string }
  ): Promise<EchoServer> {
    const http = createHttp((request, response) => echo.answer(request, response));
    http.keepAliveTimeout = 0;
    const secureContext = createSecureContext({ cert: certificate.crt, key: certificate.key });
    const server = createTcp((socket: Socket) => {
      socket.on('error', () => socket.destroy());
      socket.once('data', (first: Buffer) => {
        socket.pause();
        socket.unshift(first);
        if (first[0] !== TLS_HANDSHAKE) {
          http.emit('connection', socket);
          socket.resume();
          return;
        }
        const secure = new TLSSocket(socket, { isServer: true, secureContext });
        secure.on('error', () => socket.destroy());
        // The addresses of the connection are those of the socket below.
        Object.defineProperty(secure, 'localAddress', { value: socket.localAddress });
        http.emit('connection', secure);
      });
    });
    const echo = new EchoServer(port, server);
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '0.0.0.0', () => resolve(echo));
    });
  }

  /** Answers datagrams at some addresses until the returned function is called. */
  async listenUdp(addresses: Iterable<string>): Promise<() => void> {
    const all = [...addresses];
    const sockets = await Promise.all(all.map(address => listenUdp(address, this.port)));
    return () => sockets.forEach(socket => socket.close());
  }

  /** The addresses at which a request arrived, by the value of `SENT_HEADER`. */
  reached(sent: string): readonly string[] {
    return this.addresses.get(sent) ?? [];
  }

  close(): void {
    this.server.close();
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const seen = seenOf(request);
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
