import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MANIFEST = /\.(?:ya?ml|json)$/i;

function below(folder: string, above: ReadonlySet<string>): string[] {
  const real = realpathSync(folder);
  // A link to a folder above would never end.
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
 * Finds the files that a FILE means.
 *
 * @param path - A file, whatever it is called, or a folder.
 * @returns The file; or all *.yaml, *.yml and *.json below the folder, in a stable order.
 * @throws Where it can not be read.
 */
export function expandFile(path: string): string[] {
  return statSync(path).isDirectory() ? below(path, new Set()) : [path];
}
