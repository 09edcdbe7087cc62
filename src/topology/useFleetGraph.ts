import { useEffect, useMemo, useRef, useState } from 'react';
import { type ClusterStatus, useClusterStatuses, useEvaluations } from '../fleet';
import { evaluationSource, type Graph, graphSteps } from '../graph';
import { runInSlices } from './canvas/slices';

/** The graph of some clusters, as far as it is drawn. */
export interface FleetGraph {
  /** Undefined until the first cluster is drawn; the same as long as nothing in it changed. */
  readonly graph: Graph | undefined;
  /** Clusters that are not in it yet. */
  readonly pending: readonly string[];
  readonly statuses: readonly ClusterStatus[];
}

// Clusters that come at the same time are laid out together; a slow one is not waited for.
const TOGETHER_MS = 150;

interface Work {
  readonly revision: number;
  readonly cancel: () => void;
}

function isStale({ phase }: ClusterStatus): boolean {
  return phase === 'unreachable' || phase === 'unauthenticated';
}

function merged(
  clusters: readonly string[],
  drawn: ReadonlyMap<string, Graph>,
  stale: string
): Graph {
  const gone = new Set(stale.split('\n'));
  const graphs = clusters.flatMap(cluster => drawn.get(cluster) ?? []);
  return {
    // A cluster that has nothing to show yet, or never answered, has its lane all the same.
    lanes: clusters.map(cluster => ({ cluster, stale: gone.has(cluster) })),
    nodes: graphs.flatMap(({ nodes }) => nodes),
    edges: graphs.flatMap(({ edges }) => edges),
  };
}

/**
 * Draws the graph of some clusters, live. A cluster whose verdicts changed is drawn again, a slice
 * at a time; the others stay as they are.
 *
 * @param clusters - Headlamp's names; the same list as long as it holds the same.
 * @param readiness - Whether to read which endpoints of backends are ready.
 */
export function useFleetGraph(clusters: readonly string[], readiness: boolean): FleetGraph {
  const statuses = useClusterStatuses(clusters);
  const evaluations = useEvaluations(clusters, readiness);
  const drawn = useRef(new Map<string, Graph>());
  const begun = useRef(new Map<string, Work>());
  const [version, setVersion] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const stale = statuses
    .filter(isStale)
    .map(({ cluster }) => cluster)
    .join('\n');

  useEffect(() => {
    evaluations.forEach(({ cluster, evaluation, revision }) => {
      const last = begun.current.get(cluster);
      // What is under way for a cluster goes on when another one has changed.
      if (evaluation === undefined || last?.revision === revision) return;
      last?.cancel();
      const steps = graphSteps([evaluationSource(cluster, evaluation)]);
      const cancel = runInSlices(steps, graph => {
        drawn.current.set(cluster, graph);
        const complete = clusters.every(one => drawn.current.has(one));
        clearTimeout(timer.current);
        if (complete || drawn.current.size === 1) setVersion(before => before + 1);
        else timer.current = setTimeout(() => setVersion(before => before + 1), TOGETHER_MS);
      });
      begun.current.set(cluster, { revision, cancel });
    });
  }, [clusters, evaluations]);
  useEffect(
    () => () => {
      begun.current.forEach(({ cancel }) => cancel());
      begun.current.clear();
      clearTimeout(timer.current);
    },
    []
  );

  const picture = useMemo(() => {
    const pending = clusters.filter(cluster => !drawn.current.has(cluster));
    const graph =
      pending.length === clusters.length ? undefined : merged(clusters, drawn.current, stale);
    return { graph, pending };
    // The version stands for what is drawn.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [clusters, stale, version]);
  return { ...picture, statuses };
}
