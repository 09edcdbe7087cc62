import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Sends a file of a folder if it exists.
 * @param name path below the folder, percent-encoded as in a URL; a path that leaves it finds nothing
 * @param cache whether the name changes with the content, so that browsers may cache it
 * @returns whether the file exists
 */
export async function sendFile(
  req: IncomingMessage,
  res: ServerResponse,
  folder: string,
  name: string,
  cache = false
): Promise<boolean> {
  const root = path.resolve(folder);
  const file = pathBelow(root, name);
  if (!file) return false;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return false;
  res.writeHead(200, {
    'Content-Type': types[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': cache ? 'public, max-age=31536000, immutable' : 'no-cache, no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  if (req.method === 'HEAD') {
    res.end();
  } else {
    pipeline(createReadStream(file), res, () => undefined);
  }
  return true;
}

function pathBelow(root: string, name: string): string | undefined {
  try {
    const decoded = decodeURIComponent(name);
    const file = path.join(root, decoded);
    return decoded.includes('\0') || !file.startsWith(root + path.sep) ? undefined : file;
  } catch {
    return undefined;
  }
}
