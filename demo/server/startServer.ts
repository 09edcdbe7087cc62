import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ClusterBackend } from '../cluster';
import { headlampConfig } from './config';
import { tokenCookies, tokenOf } from './cookies';
import { isOwnRequest } from './guard';
import { type Plugin, pluginEntry, sendPluginFile } from './plugin';
import { sendFile } from './staticFiles';

export interface ServerOptions {
  /** Folder of the built front end, with its index.html. */
  hostDir: string;
  /** The project whose plugin is served; by default no plugin. */
  plugin?: Plugin;
  clusters: ClusterBackend[];
  /** 0 or absent is any free port. */
  port?: number;
}

export interface RunningServer {
  url: string;
  /** Stops listening, breaks all connections and closes the clusters. */
  close(): Promise<void>;
}

/**
 * Starts a server on 127.0.0.1 that answers Headlamp's front end as Headlamp's own back end does.
 * Rejects if the port is in use.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer((req, res) => {
    res.on('error', () => res.destroy());
    answer(req, res, options).catch(error => {
      if (res.headersSent) {
        res.destroy();
      } else {
        sendJson(res, 500, { message: String(error) });
      }
    });
  });
  server.on('upgrade', (req, socket, head) => answerUpgrade(req, socket, head, options));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(resolve => {
        options.clusters.forEach(cluster => cluster.close());
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  options: ServerOptions
): Promise<void> {
  if (!isOwnRequest(req)) {
    sendJson(res, 403, { message: 'invalid Host or Origin header' });
    return;
  }
  const url = req.url ?? '/';
  const [pathname] = url.split('?', 1);
  const read = req.method === 'GET' || req.method === 'HEAD';
  const target = clusterTarget(url, options.clusters);
  if (target) {
    await answerForCluster(req, res, target);
  } else if (read && pathname === '/config') {
    sendJson(res, 200, headlampConfig(options.clusters));
  } else if (read && pathname === '/plugins') {
    sendJson(res, 200, options.plugin ? [pluginEntry(options.plugin)] : []);
  } else if (read && pathname.startsWith('/plugins/')) {
    const rest = pathname.slice('/plugins/'.length);
    const sent = options.plugin && (await sendPluginFile(req, res, options.plugin, rest));
    if (!sent) sendJson(res, 404, { message: 'no such plugin file' });
  } else if (!read || !(await sendFrontEnd(req, res, options.hostDir, pathname))) {
    sendJson(res, 404, { message: `${req.method} ${pathname} is not served here` });
  }
}

/** A file of the front end, or its page for an address of its router. */
async function sendFrontEnd(
  req: IncomingMessage,
  res: ServerResponse,
  hostDir: string,
  pathname: string
): Promise<boolean> {
  // Vite adds a hash of the content to the names below assets.
  const hashed = pathname.startsWith('/assets/');
  if (await sendFile(req, res, hostDir, pathname, hashed)) return true;
  const page = (req.headers.accept ?? '').includes('text/html');
  return page && sendFile(req, res, hostDir, '/index.html');
}

interface ClusterTarget {
  /** Undefined if no cluster has that name. */
  cluster: ClusterBackend | undefined;
  name: string;
  /** Path and query after `/clusters/NAME`. */
  url: string;
}

function clusterTarget(url: string, clusters: ClusterBackend[]): ClusterTarget | undefined {
  const found = /^\/clusters\/([^/?]+)(.*)$/.exec(url);
  if (!found) return undefined;
  const rest = found[2].replace(/^\/*/, '/');
  try {
    const name = decodeURIComponent(found[1]);
    return { cluster: clusters.find(cluster => cluster.name === name), name, url: rest };
  } catch {
    return { cluster: undefined, name: found[1], url: rest };
  }
}

async function answerForCluster(
  req: IncomingMessage,
  res: ServerResponse,
  { cluster, name, url }: ClusterTarget
): Promise<void> {
  if (!cluster) {
    res.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    res.end('key not found\n');
  } else if (req.method === 'POST' && url === '/set-token') {
    await setToken(req, res, name);
  } else if (req.method === 'GET' && url === '/me') {
    // Only an OIDC token contains its user, and this server issues none.
    const known = tokenOf(req, name) !== '';
    sendJson(res, 401, { message: known ? 'invalid token' : 'unauthorized' });
  } else {
    moveTokenToHeader(req, name);
    cluster.handle(req, res, url);
  }
}

function answerUpgrade(
  req: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  options: ServerOptions
): void {
  socket.on('error', () => socket.destroy());
  const target = clusterTarget(req.url ?? '/', options.clusters);
  if (!isOwnRequest(req)) {
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  } else if (target?.cluster) {
    moveTokenToHeader(req, target.name);
    target.cluster.upgrade(req, socket, head, target.url);
  } else {
    socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  }
}

/** The API server accepts bearer tokens and must not get the browser's cookies. */
function moveTokenToHeader(req: IncomingMessage, cluster: string): void {
  const token = tokenOf(req, cluster);
  if (token) req.headers.authorization = `Bearer ${token}`;
  delete req.headers.cookie;
}

async function setToken(req: IncomingMessage, res: ServerResponse, cluster: string): Promise<void> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > 64 * 1024) break;
    chunks.push(chunk);
  }
  let token: unknown;
  try {
    token = (JSON.parse(Buffer.concat(chunks).toString()) as { token?: unknown }).token ?? '';
  } catch {
    token = undefined;
  }
  // A character that a cookie cannot hold would become part of another header.
  if (typeof token !== 'string' || !/^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/.test(token)) {
    res.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' });
    res.end('Invalid JSON\n');
    return;
  }
  res.writeHead(200, { 'Set-Cookie': tokenCookies(req, cluster, token), 'Content-Length': 0 });
  res.end();
}

function sendJson(res: ServerResponse, code: number, body: unknown): void {
  const text = JSON.stringify(body);
  res.writeHead(code, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-cache, no-store',
  });
  res.end(text);
}
