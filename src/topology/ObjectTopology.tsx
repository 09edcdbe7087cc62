import { useMemo } from 'react';
import { objectKey, type ObjectRef } from '../analysis';
import type { ObjectContext } from '../components/context';
import { useWords } from '../components/words/useWords';
import { type Graph, GraphIndex, keepWay, nodeId, WayBuilder } from '../graph';
import { Topology } from './Topology';
import { useFleetGraph } from './useFleetGraph';

export interface ObjectTopologyProps {
  readonly object: ObjectRef;
  readonly context: ObjectContext;
  /** Whether the same-named object of the other clusters is drawn beside it. */
  readonly isCompared: boolean;
}

function waysOf(graph: Graph, object: ObjectRef): Graph {
  const index = GraphIndex.of(graph);
  const way = new WayBuilder(index);
  graph.lanes.forEach(({ cluster }) => {
    const id = nodeId(cluster, object);
    if (index.node(id) === undefined) return;
    way.up({ node: id, row: undefined });
    way.down({ node: id, row: undefined });
  });
  return keepWay(index, way);
}

/** The ways of one object, and with `isCompared` those of its namesakes in a lane each. */
export function ObjectTopology({ object, context, isCompared }: ObjectTopologyProps) {
  const { t } = useWords();
  const { cluster, scope } = context;
  const clusters = useMemo(
    () => (isCompared ? scope.clusters : [cluster]),
    [isCompared, scope.clusters, cluster]
  );
  const key = objectKey(object);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- a ref is made anew for every event
  const ref = useMemo(() => object, [key]);
  const { graph, pending, statuses } = useFleetGraph(clusters, true);
  const ways = useMemo(() => (graph === undefined ? undefined : waysOf(graph, ref)), [graph, ref]);
  return (
    <Topology
      graph={ways}
      of={key}
      subject={nodeId(cluster, ref)}
      statuses={statuses}
      pending={pending}
      scope={scope}
      label={t('Topology of {{name}}', { name: object.name })}
    />
  );
}
