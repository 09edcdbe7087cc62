import { useMemo } from 'react';
import { objectKey, type ObjectRef } from '../analysis';
import type { ObjectContext } from '../components/context';
import { useWords } from '../components/words/useWords';
import { nodeId } from '../graph';
import { useFleetGraph } from './picture/useFleetGraph';
import { waysOfObject } from './picture/waysOfObject';
import { Topology } from './Topology';

export interface ObjectTopologyProps {
  readonly object: ObjectRef;
  readonly context: ObjectContext;
  /** Whether the same-named objects of other clusters are drawn too. */
  readonly isCompared: boolean;
}

/**
 * The topology of one object and, with `isCompared`, of the same-named objects of other clusters.
 */
export function ObjectTopology({ object, context, isCompared }: ObjectTopologyProps) {
  const { cluster, scope } = context;
  const { t } = useWords();
  const clusters = useMemo(
    () => (isCompared ? scope.clusters : [cluster]),
    [isCompared, scope.clusters, cluster]
  );
  const key = objectKey(object);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- every event creates a new ref
  const ref = useMemo(() => object, [key]);
  const { graph, pending, statuses } = useFleetGraph(clusters, true);
  const ways = useMemo(
    () => (graph === undefined ? undefined : waysOfObject(graph, ref)),
    [graph, ref]
  );
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
