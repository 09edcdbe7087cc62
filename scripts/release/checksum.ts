import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The checksum of a file as Artifact Hub and Headlamp write it: `sha256:` and 64 hex digits. */
export function checksumOf(file: string): string {
  return `sha256:${createHash('sha256').update(readFileSync(file)).digest('hex')}`;
}
