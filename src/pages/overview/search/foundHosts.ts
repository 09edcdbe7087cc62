import { compareValues } from '../../../components/table/fleetColumn';
import type { SearchEntry } from './searchEntry';
import { coversHost, type SearchWord } from './wordRank';

/** A host that somebody may mean. */
export interface FoundHost {
  /** In lower case; can be a wildcard. */
  readonly hostname: string;
  /** The clusters with a route or a listener whose hostname covers it, in their order. */
  readonly clusters: readonly string[];
}

function clustersNaming(entries: readonly SearchEntry[], host: string): string[] {
  const clusters = new Set<string>();
  entries.forEach(({ item, hostnames }) => {
    if (hostnames.some(hostname => coversHost(hostname, host))) clusters.add(item.cluster);
  });
  return [...clusters];
}

/**
 * Finds the hosts that a word can mean: the typed host itself, then the hostnames of routes and
 * listeners that contain the word.
 *
 * @param word - A name without a dot counts as a host only if an object has it as its hostname.
 * @param limit - The most hosts to return.
 * @returns The hosts, best first, and the number of those left out.
 */
export function foundHosts(
  entries: readonly SearchEntry[],
  { text, host }: SearchWord,
  limit: number
): { readonly shown: readonly FoundHost[]; readonly more: number } {
  const known = new Set(entries.flatMap(({ hostnames }) => hostnames));
  const isHost = host !== undefined && (host.includes('.') || known.has(host));
  const part = host !== undefined && host.includes('.') ? host : text;
  const others = [...known]
    .filter(hostname => hostname !== host && hostname.includes(part))
    .sort(
      (left, right) =>
        Number(right.startsWith(part)) - Number(left.startsWith(part)) || compareValues(left, right)
    );
  const all = isHost ? [host, ...others] : others;
  return {
    shown: all
      .slice(0, limit)
      .map(hostname => ({ hostname, clusters: clustersNaming(entries, hostname) })),
    more: Math.max(0, all.length - limit),
  };
}
