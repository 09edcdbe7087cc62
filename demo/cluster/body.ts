import type { IncomingMessage } from 'node:http';
import { parse } from 'yaml';
import { badRequest, tooLarge, unsupportedMediaType } from './status';

const limitBytes = 3 * 1024 * 1024;

export function mediaTypeOf(req: IncomingMessage): string {
  return (req.headers['content-type'] ?? 'application/json').split(';')[0].trim().toLowerCase();
}

/**
 * The body as JSON or YAML; undefined if there is none.
 * Throws a Status: 413 over 3 MiB, 415 for an unsupported media type, 400 if it cannot be parsed.
 */
export async function readBody(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limitBytes) throw tooLarge(limitBytes);
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString();
  if (text.trim() === '') return undefined;
  const mediaType = mediaTypeOf(req);
  try {
    if (mediaType.endsWith('yaml')) return parse(text);
    // fetch() labels a string body text/plain if its caller names no type.
    if (mediaType.endsWith('json') || mediaType === 'text/plain' || mediaType === '*/*') {
      return JSON.parse(text);
    }
  } catch (error) {
    throw badRequest(`couldn't get version/kind; json parse error: ${String(error)}`);
  }
  throw unsupportedMediaType(['application/json', 'application/yaml']);
}
