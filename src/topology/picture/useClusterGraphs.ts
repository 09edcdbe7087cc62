import { useEffect, useRef, useState } from 'react';
import { useEvaluations } from '../../fleet';
import { nextUrgentTask } from '../../fleet/nextTask';
import { runInSlices } from '../../fleet/runInSlices';
import { evaluationSource, type Graph, graphSteps } from '../../graph';

// Clusters that arrive together are laid out together, without waiting for a slow one.
const TOGETHER_MS = 150;

interface GraphWork {
  readonly revision: number;
  readonly cancel: () => void;
}

export interface ClusterGraphs {
  /**
   * By cluster. The map is the same for the lifetime of the component; `version` changes with its
   * content.
   */
  readonly graphs: ReadonlyMap<string, Graph>;
  /** Changes when the picture must be drawn again. */
  readonly version: number;
}

/**
 * Computes the graph of each cluster, a slice at a time. When the verdicts of one cluster change,
 * only its graph is computed again, and work in progress for the others continues.
 *
 * @param clusters - Headlamp's names; the identity is stable while the content is the same.
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
      const onDone = (graph: Graph) => {
        graphs.current.set(cluster, graph);
        const complete = clusters.every(one => graphs.current.has(one));
        clearTimeout(timer.current);
        if (complete || graphs.current.size === 1) setVersion(before => before + 1);
        else timer.current = setTimeout(() => setVersion(before => before + 1), TOGETHER_MS);
      };
      const steps = graphSteps([evaluationSource(cluster, evaluation)]);
      const cancel = runInSlices(steps, { later: nextUrgentTask, onDone });
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
