import { healthOfRoute, type ObjectRef, refOf, type RouteVerdict } from '../../../analysis';
import type { FleetItem } from '../../../fleet';
import { isRouteKind, type PageKind } from '../../../gatewayApi/kinds';

/** The number of routes by whether they get traffic. A route that is served in part counts as served. */
export interface ServedTally {
  readonly served: number;
  readonly unserved: number;
  /** An object that decides could not be read, or only a mesh knows. */
  readonly unknown: number;
  /** Not computed yet. */
  readonly unjudged: number;
}

export const NO_ROUTES: ServedTally = { served: 0, unserved: 0, unknown: 0, unjudged: 0 };

export function tallySize({ served, unserved, unknown, unjudged }: ServedTally): number {
  return served + unserved + unknown + unjudged;
}

export function addTallies(tallies: readonly ServedTally[]): ServedTally {
  return tallies.reduce(
    (sum, tally) => ({
      served: sum.served + tally.served,
      unserved: sum.unserved + tally.unserved,
      unknown: sum.unknown + tally.unknown,
      unjudged: sum.unjudged + tally.unjudged,
    }),
    NO_ROUTES
  );
}

function placeOf(verdict: RouteVerdict | undefined): keyof ServedTally {
  if (verdict === undefined) return 'unjudged';
  switch (healthOfRoute(verdict).level) {
    case 'refused':
    case 'unserved':
    case 'nowhere':
      return 'unserved';
    case 'unknown':
      return 'unknown';
    // Whether its listeners pass traffic on is another question, and a mesh alone knows.
    default:
      return verdict.served?.status === 'True' ? 'served' : 'unknown';
  }
}

/**
 * Counts the routes of each cluster.
 *
 * @param items - Objects of any kind; those that are no routes do not count.
 * @param verdictOf - Undefined for a route that is not judged yet.
 * @returns No entry for a cluster without routes.
 */
export function servedTallies(
  items: ReadonlyArray<FleetItem<PageKind>>,
  verdictOf: (cluster: string, ref: ObjectRef) => RouteVerdict | undefined
): ReadonlyMap<string, ServedTally> {
  const tallies = new Map<string, { -readonly [Key in keyof ServedTally]: number }>();
  items.forEach(({ cluster, object }) => {
    if (!isRouteKind(object.kind)) return;
    const tally = tallies.get(cluster) ?? { ...NO_ROUTES };
    tally[placeOf(verdictOf(cluster, refOf(object)))] += 1;
    tallies.set(cluster, tally);
  });
  return tallies;
}
