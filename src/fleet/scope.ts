import type { Scope } from './model';

/** What determines the clusters of a page. */
export interface ScopeInput {
  /** Every cluster that Headlamp knows; undefined until Headlamp has read its configuration. */
  readonly available: readonly string[] | undefined;
  /** The clusters in the URL; empty at home. */
  readonly selected: readonly string[];
  /** The clusters chosen at home; undefined until the user has chosen. */
  readonly remembered: readonly string[] | undefined;
  /** With more clusters than this, the plugin reads no cluster until the user chooses. */
  readonly limit: number;
}

const NONE: readonly string[] = [];

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * Separates clusters that Headlamp knows from names that it does not know, such as the name of a
 * renamed cluster in a bookmark.
 *
 * @param named - Names from a URL, where some characters are escaped. Each is kept as it is.
 * @param available - Every cluster that Headlamp knows.
 */
export function splitClusters(
  named: readonly string[],
  available: readonly string[]
): Pick<Scope, 'clusters' | 'unknown'> {
  const names = [...new Set(named)];
  const isKnown = (name: string) => available.includes(name) || available.includes(decoded(name));
  return {
    clusters: names.filter(isKnown),
    unknown: names.filter(name => !isKnown(name)),
  };
}

/**
 * Decides which clusters a page covers. Inside a cluster URL these are the clusters in the URL. At
 * home these are the chosen clusters, or all clusters up to `limit` if the user has not chosen.
 * A remembered cluster that no longer exists is left out.
 */
export function decideScope(input: ScopeInput): Omit<Scope, 'choose'> {
  const { selected, remembered, limit } = input;
  const available = input.available ?? NONE;
  if (selected.length > 0) {
    const split =
      input.available === undefined
        ? { clusters: NONE, unknown: NONE }
        : splitClusters(selected, available);
    return { ...split, available, atHome: false, needsChoice: false };
  }
  const few = available.length <= limit;
  const clusters =
    remembered === undefined
      ? few
        ? available
        : NONE
      : available.filter(cluster => remembered.includes(cluster));
  return {
    clusters,
    unknown: NONE,
    available,
    atHome: true,
    needsChoice: clusters.length === 0 && available.length > 0,
  };
}
