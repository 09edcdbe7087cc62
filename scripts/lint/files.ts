import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Lists the TypeScript files below a folder.
 *
 * @param root - The folder of the repository.
 * @param folder - Relative to `root`.
 * @returns Sorted paths relative to `root`, with slashes.
 */
export function sourceFiles(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file))
    .map(file => `${folder}/${file.split(path.sep).join('/')}`)
    .sort();
}
