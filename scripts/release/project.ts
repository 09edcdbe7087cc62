import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** The fields of package.json that the release needs. */
export interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly keywords: readonly string[];
  readonly homepage?: string;
  /** The address of the repository, in the format of npm. */
  readonly repository?: string | { readonly url: string };
  readonly headlamp: {
    readonly displayName: string;
    /** One of Artifact Hub's categories. */
    readonly category: string;
    /** The range of supported Headlamp versions. */
    readonly versionCompat: string;
    readonly distroCompat: readonly string[];
  };
}

export function readPackageJson(): PackageJson {
  return JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
}

/** The name of the archive, the same as in `headlamp-plugin package`. */
export function archiveName({ name, version }: Pick<PackageJson, 'name' | 'version'>): string {
  return `${name}-${version}.tar.gz`;
}
