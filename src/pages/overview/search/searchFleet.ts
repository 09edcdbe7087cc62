import { compareValues } from '../../../components/table/fleetColumn';
import type { FleetItem } from '../../../fleet';
import { PAGE_KINDS, type PageKind } from '../../../gatewayApi/kinds';
import { type FoundHost, foundHosts } from './foundHosts';
import { type SearchEntry, searchEntry } from './searchEntry';
import { isTypedUrl, typedHost } from './typedHost';
import { type SearchWord, searchWord, wordRank } from './wordRank';

/** What somebody may mean, best first. */
export interface SearchAnswer {
  readonly hosts: readonly FoundHost[];
  readonly objects: ReadonlyArray<FleetItem<PageKind>>;
  /** The hosts and objects that fit as well and are left out. */
  readonly more: number;
}

/** Longer lists are not read. */
export interface SearchLimits {
  readonly hosts: number;
  readonly objects: number;
}

const NOTHING: SearchAnswer = { hosts: [], objects: [], more: 0 };

interface Ranked {
  readonly rank: number;
  readonly entry: SearchEntry;
}

function rankOf(words: readonly SearchWord[], entry: SearchEntry): number | undefined {
  let sum = 0;
  for (const word of words) {
    const rank = wordRank(word, entry);
    if (rank === undefined) return undefined;
    sum += rank;
  }
  return sum;
}

function compare(left: Ranked, right: Ranked): number {
  const kindOf = ({ entry }: Ranked) => PAGE_KINDS.indexOf(entry.item.object.kind);
  return (
    left.rank - right.rank ||
    kindOf(left) - kindOf(right) ||
    compareValues(left.entry.path, right.entry.path)
  );
}

/**
 * Finds the hosts and objects of a fleet that somebody means.
 *
 * @param items - In the order of the clusters.
 * @param typed - A hostname, a URL, or words. Each word must fit the name, the namespace, the kind,
 *   the cluster or a hostname of an object.
 * @returns Equally good objects are in the order of kind, name and cluster.
 */
export function searchFleet(
  items: ReadonlyArray<FleetItem<PageKind>>,
  typed: string,
  limits: SearchLimits
): SearchAnswer {
  const host = typedHost(typed);
  // The path of a URL names no object.
  const text = isTypedUrl(typed) && host !== undefined ? host : typed;
  const words = text
    .split(/\s+/)
    .filter(word => word !== '')
    .map(searchWord);
  if (words.length === 0) return NOTHING;
  const entries = items.map(searchEntry);
  const objects = entries
    .flatMap((entry): Ranked[] => {
      const rank = rankOf(words, entry);
      return rank === undefined ? [] : [{ rank, entry }];
    })
    .sort(compare);
  const hosts = words.length === 1 ? foundHosts(entries, words[0], limits.hosts) : NO_HOSTS;
  return {
    hosts: hosts.shown,
    objects: objects.slice(0, limits.objects).map(({ entry }) => entry.item),
    more: hosts.more + Math.max(0, objects.length - limits.objects),
  };
}

const NO_HOSTS = { shown: [], more: 0 } as const;
