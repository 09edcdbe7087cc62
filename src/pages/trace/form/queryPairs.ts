import { readTraceUrl, writeTraceUrl } from '../../../analysis';
import type { NamedPair } from './PairFields';

/** The query of a URL as names and values. Empty for a URL that cannot be read. */
export function queryPairs(url: string): NamedPair[] {
  const path = readTraceUrl(url)?.path ?? '';
  const at = path.indexOf('?');
  if (at < 0) return [];
  return [...new URLSearchParams(path.slice(at))].map(([name, value]) => ({ name, value }));
}

/** Writes names and values as the query of a URL. */
export function withQueryPairs(url: string, pairs: readonly NamedPair[]): string {
  const read = readTraceUrl(url);
  if (read === undefined) return url;
  const [path] = read.path.split('?');
  const query = new URLSearchParams(pairs.map(({ name, value }) => [name, value])).toString();
  return writeTraceUrl({ ...read, path: query === '' ? path : `${path}?${query}` });
}
