import type { Scope } from './model';

/** What decides about the clusters of a page. */
export interface ScopeInput {
  /** Every cluster that Headlamp knows. */
  readonly available: readonly string[];
  /** Those of the URL; none at home. */
  readonly selected: readonly string[];
  /** Those that were chosen at home; undefined as long as nobody has. */
  readonly remembered: readonly string[] | undefined;
  /** With more clusters than this, nothing is asked until somebody chooses. */
  readonly limit: number;
}

/**
 * Decides which clusters a page speaks of: inside a cluster URL those of the URL; at home those
 * that were chosen, and before anybody has chosen all of them if they are few.
 *
 * @param input - See its fields. A remembered cluster that is gone is left out.
 * @returns The scope, but for the way to change it.
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
