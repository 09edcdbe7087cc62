import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { internalError, StatusError, UnknownPath } from './status';
import type { WatchEvent } from './types';
import type { WatchSink } from './watchSession';

interface Answer {
  code: number;
  contentType: string;
  body: string;
}

function answerFor(error: unknown): Answer {
  if (error instanceof UnknownPath) {
    return { code: 404, contentType: 'text/plain; charset=utf-8', body: '404 page not found\n' };
  }
  const { body } = error instanceof StatusError ? error : internalError(String(error));
  return { code: body.code, contentType: 'application/json', body: `${JSON.stringify(body)}\n` };
}

export function sendJson(
  res: ServerResponse,
  code: number,
  body: unknown,
  contentType = 'application/json'
): void {
  send(res, { code, contentType, body: `${JSON.stringify(body)}\n` });
}

export function sendText(res: ServerResponse, body: string): void {
  send(res, { code: 200, contentType: 'text/plain; charset=utf-8', body });
}

/** Answers any error with its Status; does nothing if the client has left. */
export function sendError(res: ServerResponse, error: unknown): void {
  if (res.headersSent) {
    res.destroy();
  } else {
    send(res, answerFor(error));
  }
}

function send(res: ServerResponse, { code, contentType, body }: Answer): void {
  if (res.destroyed) return;
  res.writeHead(code, {
    'Content-Type': contentType,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-cache, private',
  });
  res.end(body);
}

/** Refuses a WebSocket before the handshake, with the answer that a plain request would get. */
export function refuseUpgrade(socket: Duplex, error: unknown): void {
  const { code, contentType, body } = answerFor(error);
  socket.end(
    `HTTP/1.1 ${code} ${STATUS_CODES[code] ?? ''}\r\n` +
      `Content-Type: ${contentType}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
      `Connection: close\r\n\r\n${body}`
  );
}

/** Answers like a reverse proxy that cannot reach its server: 502 without a body. */
export function refuseAsUnreachable(target: ServerResponse | Duplex): void {
  if ('writeHead' in target) {
    if (!target.headersSent && !target.destroyed) {
      target.writeHead(502, { 'Content-Length': 0 });
      target.end();
    } else {
      target.destroy();
    }
  } else {
    target.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  }
}

/** Streams a watch as lines of JSON. */
export function streamSink(res: ServerResponse): WatchSink {
  res.writeHead(200, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-cache, private',
  });
  res.flushHeaders();
  return {
    send: (event: WatchEvent) => res.write(`${JSON.stringify(event)}\n`),
    end: () => res.end(),
    destroy: () => res.destroy(),
  };
}

const sockets = new WebSocketServer({
  noServer: true,
  clientTracking: false,
  // The server accepts the one protocol that the client names, as a kube-apiserver does.
  handleProtocols: protocols => [...protocols][0] ?? false,
});

/**
 * Streams a watch over a WebSocket, one text frame for each event.
 * @param onClose called after the client has left
 */
export function webSocketSink(
  req: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  onClose: () => void,
  start: (sink: WatchSink) => void
): void {
  sockets.handleUpgrade(req, socket, head, ws => {
    ws.on('close', onClose);
    ws.on('error', onClose);
    start({
      send: (event: WatchEvent) => ws.send(JSON.stringify(event)),
      end: () => ws.close(1000),
      destroy: () => ws.terminate(),
    });
  });
}
