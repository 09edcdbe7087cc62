import type { IncomingMessage } from 'node:http';

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/**
 * Whether a request comes from this server's own pages or a local program. The server has its
 * user's credentials, so other web pages must not access it. They could try another host name that
 * resolves to loopback, or cross-origin requests, which browsers allow for sockets and plain posts.
 */
export function isOwnRequest(req: IncomingMessage): boolean {
  const { host, origin } = req.headers;
  if (!host || !loopback.test(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}
