import type { Page, Request, WebSocket } from '@playwright/test';

/** The sockets of one sender. */
export interface Sockets {
  /** All that the page tried to open. */
  readonly tried: number;
  readonly failed: number;
  /** Those that are open now, or still connecting. */
  readonly open: number;
}

/** What a page sends to its clusters. */
export interface Traffic {
  readonly requests: number;
  readonly ours: Sockets;
  readonly headlamps: Sockets;
}

const isToCluster = (url: string) => new URL(url).pathname.startsWith('/clusters/');
// A page that goes away, or no longer wants a list, closes sockets that are still connecting.
const CANCELED = /closed before the connection is established/;
// Only the plugin's watches ask for bookmarks.
const isOurs = (url: string) => new URL(url).searchParams.has('allowWatchBookmarks');

/**
 * Counts the requests and sockets of a page.
 *
 * @param page - Before it is opened.
 * @returns Gives the numbers until now.
 */
export function countTraffic(page: Page): () => Traffic {
  const counts = [0, 0].map(() => ({ tried: 0, failed: 0, open: 0 }));
  let requests = 0;
  page.on('request', (request: Request) => {
    if (isToCluster(request.url())) requests += 1;
  });
  page.on('websocket', (socket: WebSocket) => {
    const count = counts[isOurs(socket.url()) ? 0 : 1];
    count.tried += 1;
    count.open += 1;
    let failed = false;
    socket.on('socketerror', error => {
      if (!failed && !CANCELED.test(error)) count.failed += 1;
      failed = true;
    });
    socket.on('close', () => {
      count.open -= 1;
    });
  });
  return () => ({ requests, ours: { ...counts[0] }, headlamps: { ...counts[1] } });
}
