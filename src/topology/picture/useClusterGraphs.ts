import { useEffect, useRef, useState } from 'react';
import { useEvaluations } from '../../fleet';
import { evaluationSource, type Graph, graphSteps } from '../../graph';
import { runInSlices } from './runInSlices';

// Clusters that arrive at the same time are laid out together, without waiting for a slow one.
const TOGETHER_MS = 150;

interface GraphWork {
  readonly revision: number;
  readonly cancel: () => void;
}

/** The graphs of some clusters. */
export interface ClusterGraphs {
  /** By cluster. One map for the lifetime of the component: `version` tells when it has changed. */
  readonly graphs: ReadonlyMap<string, Graph>;
  /** Changes when the picture is to be drawn again. */
  readonly version: number;
}

/**
 * Computes the graph of each cluster, a slice at a time. When the verdicts of one cluster change,
 * only its graph is computed again, and work in progress for the others continues.
 *
 * @param clusters - Headlamp's names; the same list as long as it holds the same.
 * @param readiness - Whether to read which endpoints of backends are ready.
 */
export function useClusterGraphs(clusters: readonly string[], readiness: boolean): ClusterGraphs {
  const evaluations = useEvaluations(clusters, readiness);
  const graphs = useRef(new Map<string, Graph>());
  const begun = useRef(new Map<string, GraphWork>());
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const [version, setVersion] = useState(0);

  useEffect(() => {
    evaluations.forEach(({ cluster, evaluation, revision }) => {
      const last = begun.current.get(cluster);
      if (evaluation === undefined || last?.revision === revision) return;
      last?.cancel();
      const cancel = runInSlices(graphSteps([evaluationSource(cluster, evaluation)]), graph => {
        graphs.current.set(cluster, graph);
        const complete = clusters.every(one => graphs.current.has(one));
        clearTimeout(timer.current);
        if (complete || graphs.current.size === 1) setVersion(before => before + 1);
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
  return { graphs: graphs.current, version };
}
