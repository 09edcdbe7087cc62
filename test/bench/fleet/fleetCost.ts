/** What the list of a fleet took. */
export interface FleetFigures {
  /** All clusters, also those that do not answer. */
  readonly clusters: number;
  /** The clusters that answer. */
  readonly healthy: number;
  /** In milliseconds after the navigation started. */
  readonly firstRow: number;
  readonly complete: number;
  readonly requests: number;
  /** Bytes of the heap after garbage collection. */
  readonly heap: number;
}

/** What a further cluster costs. */
export interface ClusterCost {
  readonly complete: number;
  readonly requests: number;
  readonly heap: number;
}

/**
 * The cost of a cluster that answers, beyond what the smallest fleet takes: the start of the page
 * costs the same for any number of clusters and must not make a large fleet look cheap.
 *
 * @param least - The smallest fleet.
 * @param fleet - A larger one. What its sick clusters cost is a part of the others' cost.
 */
export function costOfCluster(least: FleetFigures, fleet: FleetFigures): ClusterCost {
  const more = fleet.healthy - least.healthy;
  if (more <= 0) throw new Error('the fleet must have more healthy clusters than the smallest one');
  return {
    complete: (fleet.complete - least.complete) / more,
    requests: (fleet.requests - least.requests) / more,
    heap: (fleet.heap - least.heap) / more,
  };
}
