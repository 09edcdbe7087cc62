import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { OddAnswer } from '../../src/kube/clusterApi';

// No page of a list is as large. Without a limit, one cluster could use up the memory for all.
const MOST_BYTES = 2 ** 28;

/**
 * Reads the body of a response as text.
 *
 * @throws OddAnswer where it is too large.
 */
export async function responseBody(answer: IncomingMessage): Promise<string> {
  let body: Readable = answer;
  if (answer.headers['content-encoding'] === 'gzip') {
    const unzipped = createGunzip();
    answer.on('error', error => unzipped.destroy(error));
    body = answer.pipe(unzipped);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new OddAnswer('the response is larger than 256 MiB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
