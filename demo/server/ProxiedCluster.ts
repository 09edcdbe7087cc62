import type { KubeConfig } from '@kubernetes/client-node';
import http, {
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import https, { type RequestOptions } from 'node:https';
import { type Duplex, pipeline } from 'node:stream';
import type { ClusterBackend } from '../cluster';
import { refuseAsUnreachable } from '../cluster/answers';

const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Headers that concern only the browser and this server. */
const browsersOwn = new Set(['cookie', 'host', 'origin', 'referer']);

/** A cluster at its own address, accessed with the credentials of one kubeconfig context. */
export class ProxiedCluster implements ClusterBackend {
  private agent: { agent: http.Agent; madeFor: string } | undefined;
  private tunnels = new Set<Duplex>();
  private lastProblem = '';

  constructor(
    readonly name: string,
    readonly server: string,
    private readonly config: KubeConfig
  ) {}

  handle(req: IncomingMessage, res: ServerResponse, url: string): void {
    res.on('error', () => res.destroy());
    this.forward(req, res, url);
  }

  private forward(req: IncomingMessage, res: ServerResponse, url: string): void {
    this.request(req, url, false).then(
      upstream => {
        upstream.on('response', answer => {
          res.writeHead(answer.statusCode ?? 502, withoutHopByHop(answer.headers));
          // A watch may send nothing for a long time, while its client waits for the headers.
          res.flushHeaders();
          pipeline(answer, res, () => undefined);
        });
        upstream.on('error', (error: NodeJS.ErrnoException) => {
          // The server closed a kept connection while this request reused it, so retry.
          const stale = upstream.reusedSocket && error.code === 'ECONNRESET';
          if (stale && req.method === 'GET' && !res.headersSent && !res.destroyed) {
            this.forward(req, res, url);
          } else {
            refuseAsUnreachable(res);
          }
        });
        res.on('close', () => upstream.destroy());
        if (req.method === 'GET' || req.method === 'HEAD') {
          upstream.end();
        } else {
          pipeline(req, upstream, () => undefined);
        }
      },
      error => this.refuseWithoutCredentials(res, error)
    );
  }

  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer, url: string): void {
    this.request(req, url, true).then(
      upstream => {
        upstream.on('upgrade', (answer, tunnel, first) => {
          socket.write(headOf(answer));
          this.join(socket, tunnel, head, first);
        });
        upstream.on('response', answer => {
          // Refused before the handshake, so that the browser gets the reason.
          socket.write(headOf(answer, { connection: 'close' }));
          pipeline(answer, socket, () => undefined);
        });
        upstream.on('error', () => refuseAsUnreachable(socket));
        socket.on('close', () => upstream.destroy());
        upstream.end();
      },
      error => this.refuseWithoutCredentials(socket, error)
    );
  }

  close(): void {
    this.tunnels.forEach(tunnel => tunnel.destroy());
    this.agent?.agent.destroy();
  }

  /** The browser sees an unreachable cluster; the terminal shows the reason. */
  private refuseWithoutCredentials(target: ServerResponse | Duplex, error: unknown): void {
    const problem = error instanceof Error ? error.message : String(error);
    if (problem !== this.lastProblem) {
      this.lastProblem = problem;
      console.warn(`${this.name}: no credentials: ${problem}`);
    }
    refuseAsUnreachable(target);
  }

  private join(client: Duplex, upstream: Duplex, fromClient: Buffer, fromUpstream: Buffer): void {
    upstream.unshift(fromUpstream);
    upstream.write(fromClient);
    this.tunnels.add(upstream);
    const end = () => {
      this.tunnels.delete(upstream);
      client.destroy();
      upstream.destroy();
    };
    pipeline(client, upstream, end);
    pipeline(upstream, client, end);
  }

  private async request(
    req: IncomingMessage,
    url: string,
    upgrade: boolean
  ): Promise<http.ClientRequest> {
    const options: RequestOptions = { headers: {} };
    await this.config.applyToHTTPSOptions(options);
    const target = new URL(this.server.replace(/\/$/, '') + url);
    const headers: OutgoingHttpHeaders = {};
    for (const [name, value] of Object.entries(req.headers)) {
      if (!hopByHop.has(name) && !browsersOwn.has(name)) headers[name] = value;
    }
    for (const [name, value] of Object.entries(options.headers ?? {})) {
      headers[name.toLowerCase()] ??= value;
    }
    if (upgrade) {
      headers.connection = 'Upgrade';
      headers.upgrade = 'websocket';
      // A kube-apiserver refuses a WebSocket without an origin. The browser's own origin would be wrong.
      headers.origin = target.origin;
    }
    const client = target.protocol === 'http:' ? http : https;
    return client.request(target, {
      method: req.method,
      headers,
      auth: headers.authorization ? undefined : options.auth,
      agent: upgrade ? options.agent : this.keepAlive(target.protocol, options),
    });
  }

  /** One agent while the credentials of the connection stay the same. */
  private keepAlive(
    protocol: string,
    options: RequestOptions
  ): http.Agent | RequestOptions['agent'] {
    if (this.config.getCurrentCluster()?.proxyUrl) return options.agent;
    const { ca, cert, key, rejectUnauthorized, servername } = options;
    const madeFor = [ca, cert, key].map(String).join('\n');
    if (this.agent?.madeFor !== madeFor) {
      const agent =
        protocol === 'http:'
          ? new http.Agent({ keepAlive: true })
          : new https.Agent({ keepAlive: true, ca, cert, key, rejectUnauthorized, servername });
      this.agent = { agent, madeFor };
    }
    return this.agent.agent;
  }
}

function withoutHopByHop(headers: http.IncomingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name)));
}

/** The status line and headers of an answer, to be written to a plain socket. */
function headOf(answer: IncomingMessage, replaced: Record<string, string> = {}): string {
  const lines = [`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`];
  for (let i = 0; i < answer.rawHeaders.length; i += 2) {
    const name = answer.rawHeaders[i];
    const dropped = replaced[name.toLowerCase()] !== undefined;
    const encoding = answer.statusCode !== 101 && name.toLowerCase() === 'transfer-encoding';
    if (!dropped && !encoding) lines.push(`${name}: ${answer.rawHeaders[i + 1]}`);
  }
  Object.entries(replaced).forEach(([name, value]) => lines.push(`${name}: ${value}`));
  return `${lines.join('\r\n')}\r\n\r\n`;
}
