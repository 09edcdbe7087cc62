import { intersectHostnames } from '../../../analysis';
import type { SearchEntry } from './searchEntry';
import { typedHost } from './typedHost';

/** A typed word, prepared once for all objects. */
export interface SearchWord {
  /** In lower case. */
  readonly text: string;
  /** The host in it; undefined if it has none. */
  readonly host: string | undefined;
}

export function searchWord(typed: string): SearchWord {
  return { text: typed.toLowerCase(), host: typedHost(typed) };
}

/** Whether a hostname, which may be a wildcard, covers a host. Both are in lower case. */
export function coversHost(hostname: string, host: string): boolean {
  return intersectHostnames(hostname, host) === host;
}

// Best first: how a word can name an object.
const WAYS: ReadonlyArray<(word: SearchWord, entry: SearchEntry) => boolean> = [
  ({ text }, { name, path }) => name === text || path === text,
  ({ text }, { name, path }) => name.startsWith(text) || path.startsWith(text),
  ({ host }, { hostnames }) =>
    host !== undefined && hostnames.some(hostname => coversHost(hostname, host)),
  ({ text }, { path }) => path.includes(text),
  ({ text }, { hostnames }) => hostnames.some(hostname => hostname.includes(text)),
  ({ text }, { kind }) => kind.startsWith(text),
  ({ text }, { kind, cluster }) => kind.includes(text) || cluster.includes(text),
];

/**
 * Ranks how well a word names an object.
 *
 * @returns From 0, for its name, up to the number of ways; undefined if the word does not name it.
 */
export function wordRank(word: SearchWord, entry: SearchEntry): number | undefined {
  const rank = WAYS.findIndex(fits => fits(word, entry));
  return rank < 0 ? undefined : rank;
}
