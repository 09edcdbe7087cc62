import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';
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

// Manifests hold no fields that a real cluster would refuse, so a file of its own has these.
function reportedOf(file: string): Readonly<Record<string, Manifest['reported']>> {
  const path = fileURLToPath(new URL(`./reports/${basename(file)}`, import.meta.url));
  return existsSync(path) ? parse(readFileSync(path, 'utf8')) : {};
}

/**
 * Reads manifests of this folder. An object of a later file replaces the one of the same name in an
 * earlier file. Throws with the file's name if one cannot be read.
 */
export function readManifests(...files: string[]): Manifest[] {
  const found = new Map<string, Manifest>();
  for (const file of files) {
    const text = readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8');
    const reported = reportedOf(file);
    for (const document of parseAllDocuments(text)) {
      if (document.errors.length > 0) throw new Error(`${file}: ${document.errors[0].message}`);
      const value = document.toJS() as Manifest & { items?: Manifest[] };
      for (const object of value.kind === 'List' ? value.items ?? [] : [value]) {
        const identity = identityOf(object);
        found.set(
          identity,
          identity in reported ? { ...object, reported: reported[identity] } : object
        );
      }
    }
  }
  return [...found.values()];
}
