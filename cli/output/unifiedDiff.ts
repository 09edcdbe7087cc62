import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { EditedFile } from '../edit/editedFile';
import { pathBelow } from './place';

const CONTEXT = 3;

/**
 * The changes of files as `git apply` and `patch -p1` take them.
 *
 * @param roots - Paths are relative to the first of these folders that holds the file.
 */
export function unifiedDiff(files: readonly EditedFile[], roots: readonly string[]): string {
  return files
    .map(({ path, before, text }) => {
      const name = pathBelow(roots, path).replace(/^\/+/, '');
      const [from, to] = [before === '' ? '/dev/null' : `a/${name}`, `b/${name}`];
      return createTwoFilesPatch(from, to, before, text, undefined, undefined, {
        context: CONTEXT,
        headerOptions: FILE_HEADERS_ONLY,
      });
    })
    .join('');
}
