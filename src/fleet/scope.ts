import type { Scope } from './model';

/** What determines the clusters of a page. */
export interface ScopeInput {
  /** Every cluster that Headlamp knows. */
  readonly available: readonly string[];
  /** The clusters in the URL; empty at home. */
  readonly selected: readonly string[];
  /** The clusters chosen at home; undefined until the user has chosen. */
  readonly remembered: readonly string[] | undefined;
  /** With more clusters than this, the plugin reads no cluster until the user chooses. */
  readonly limit: number;
}

/**
 * Decides which clusters a page covers. Inside a cluster URL these are the clusters in the URL. At
 * home these are the chosen clusters, or all clusters up to `limit` if the user has not chosen.
 * A remembered cluster that no longer exists is left out.
 */
export function decideScope(input: ScopeInput): Omit<Scope, 'choose'> {
  const { available, selected, remembered, limit } = input;
  if (selected.length > 0) {
    return { clusters: [...new Set(selected)], available, atHome: false, needsChoice: false };
  }
  const few = available.length <= limit;
  const clusters =
    remembered === undefined
      ? few
        ? available
        : []
      : available.filter(cluster => remembered.includes(cluster));
  return {
    clusters,
    available,
    atHome: true,
    needsChoice: clusters.length === 0 && available.length > 0,
  };
}
