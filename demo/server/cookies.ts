import type { IncomingMessage } from 'node:http';

// A browser accepts cookies of up to 4 KiB, and tokens can be longer.
const chunkSize = 3800;

function cookieName(cluster: string, part: number): string {
  return `headlamp-auth-${cluster.replace(/[^a-zA-Z0-9_-]/g, '').slice(0, 50)}.${part}`;
}

function cookiesOf(req: IncomingMessage): Map<string, string> {
  const pairs = (req.headers.cookie ?? '').split(';').map(pair => pair.trim());
  return new Map(
    pairs.map(pair => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    })
  );
}

/** The token that a browser has for a cluster; empty if it has none. */
export function tokenOf(req: IncomingMessage, cluster: string): string {
  const cookies = cookiesOf(req);
  let token = '';
  for (let part = 0; cookies.has(cookieName(cluster, part)); part += 1) {
    token += cookies.get(cookieName(cluster, part));
  }
  return token;
}

/** The Set-Cookie headers that store a token in a browser, or delete the stored one if empty. */
export function tokenCookies(req: IncomingMessage, cluster: string, token: string): string[] {
  const attributes = `Path=/clusters/${encodeURIComponent(cluster)}; HttpOnly; SameSite=Strict`;
  const cookies = cookiesOf(req);
  const headers: string[] = [];
  for (let part = 0; cookies.has(cookieName(cluster, part)); part += 1) {
    headers.push(`${cookieName(cluster, part)}=; ${attributes}; Max-Age=0`);
  }
  for (let part = 0; part * chunkSize < token.length; part += 1) {
    const value = token.slice(part * chunkSize, (part + 1) * chunkSize);
    headers.push(`${cookieName(cluster, part)}=${value}; ${attributes}; Max-Age=86400`);
  }
  return headers;
}
