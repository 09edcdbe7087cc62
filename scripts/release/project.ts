import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** What the release's files take from package.json. */
export interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly keywords: readonly string[];
  readonly homepage?: string;
  /** Where the source is published, as npm writes it. */
  readonly repository?: string | { readonly url: string };
  readonly headlamp: {
    readonly displayName: string;
    /** One of Artifact Hub's categories. */
    readonly category: string;
    /** The range of Headlamp's versions that the plugin works with. */
    readonly versionCompat: string;
    readonly distroCompat: readonly string[];
  };
}

/** Reads the project's package.json. */
export function readPackageJson(): PackageJson {
  return JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
}

/** The name of the archive, as `headlamp-plugin package` gives it. */
export function archiveName({ name, version }: Pick<PackageJson, 'name' | 'version'>): string {
  return `${name}-${version}.tar.gz`;
}
