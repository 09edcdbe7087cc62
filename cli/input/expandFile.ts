import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MANIFEST = /\.(?:ya?ml|json)$/i;

function below(folder: string, above: ReadonlySet<string>): string[] {
  const real = realpathSync(folder);
  // A symbolic link to a parent folder would never end.
  if (above.has(real)) return [];
  const way = new Set([...above, real]);
  return readdirSync(folder)
    .sort()
    .flatMap(name => {
      const path = join(folder, name);
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat?.isDirectory()) return below(path, way);
      return MANIFEST.test(name) ? [path] : [];
    });
}

/**
 * Finds the files of a FILE argument.
 *
 * @param path - A file of any name, or a folder.
 * @returns The file, or all *.yaml, *.yml and *.json files below the folder, sorted.
 * @throws Where the path cannot be read.
 */
export function expandFile(path: string): string[] {
  return statSync(path).isDirectory() ? below(path, new Set()) : [path];
}
