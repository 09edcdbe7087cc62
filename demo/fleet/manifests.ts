import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';
import type { KubeObjectInput } from '../cluster';
import type { Reported } from './reported';

/** An object of a manifest, with the status that its controller reports. */
export interface Manifest extends KubeObjectInput {
  spec?: unknown;
  /** Absent: no condition reports a problem. `none`: no controller has reported. */
  reported?: Reported | 'none';
}

export function identityOf({ kind, metadata }: KubeObjectInput): string {
  return `${kind} ${metadata.namespace ?? ''}/${metadata.name}`;
}

/**
 * Reads manifests of this folder. An object of a later file replaces the one of the same name in an
 * earlier file. Throws with the file's name if one cannot be read.
 */
export function readManifests(...files: string[]): Manifest[] {
  const found = new Map<string, Manifest>();
  for (const file of files) {
    const text = readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8');
    for (const document of parseAllDocuments(text)) {
      if (document.errors.length > 0) throw new Error(`${file}: ${document.errors[0].message}`);
      const value = document.toJS() as Manifest & { items?: Manifest[] };
      for (const object of value.kind === 'List' ? value.items ?? [] : [value]) {
        found.set(identityOf(object), object);
      }
    }
  }
  return [...found.values()];
}
