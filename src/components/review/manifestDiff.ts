import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/**
 * The difference of two manifests in the unified format, which `git apply` and `patch -p1` read.
 *
 * @param name - The file name in the header.
 */
export function manifestDiff(name: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
