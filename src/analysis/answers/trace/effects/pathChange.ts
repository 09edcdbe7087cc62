import { text } from '../../../../gatewayApi/read';
import type { HttpMatchParts } from '../../../routes/matches/matchParts';
import { type RawPathModifier, trimmedPrefix } from '../../../routes/redirectTarget';
import { splitPath } from '../traceRequest';

/**
 * Changes the path of a request (HTTPPathModifier). The query stays.
 *
 * @param path - The path with the query.
 * @param match - The match that took the request. Undefined if it is not known.
 * @returns Undefined if the match has no prefix to replace, which no API server accepts.
 */
export function changedPath(
  change: RawPathModifier | null | undefined,
  path: string,
  match: HttpMatchParts | undefined
): string | undefined {
  if (change === null || change === undefined) return path;
  const [before, query] = splitPath(path);
  if (text(change.type) === 'ReplaceFullPath') {
    return `${text(change.replaceFullPath) || '/'}${query}`;
  }
  const [type, prefix = ''] = match ?? [];
  if (type !== 'PathPrefix') return undefined;
  // `/foo` replaced by `/` in `/foo/bar` gives `/bar`, with one slash between the parts. The path `/` has no
  // part beyond the prefix `/`.
  const rest = before === '/' ? '' : before.slice(trimmedPrefix(prefix).length);
  const replaced = `${trimmedPrefix(text(change.replacePrefixMatch))}${rest}`;
  return `${replaced === '' ? '/' : replaced}${query}`;
}
