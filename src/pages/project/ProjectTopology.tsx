import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { useMemo } from 'react';
import { useWords } from '../../components/words/useWords';
import type { Scope } from '../../fleet';
import { GraphIndex, narrowGraph } from '../../graph';
import { useFleetGraph } from '../../topology/picture/useFleetGraph';
import { Topology } from '../../topology/Topology';

export interface ProjectTopologyProps {
  readonly name: string;
  /** The identity is stable while the content is the same. */
  readonly namespaces: readonly string[];
  /** Contains the project's clusters. */
  readonly scope: Scope;
}

/**
 * The topology of a project's namespaces, with the Gateways before their routes and the backends
 * after them.
 */
export function ProjectTopology({ name, namespaces, scope }: ProjectTopologyProps) {
  const { t } = useWords();
  const { clusters } = scope;
  const { graph: whole, pending, statuses } = useFleetGraph(clusters, false);
  const graph = useMemo(
    () =>
      whole === undefined
        ? undefined
        : narrowGraph(GraphIndex.of(whole), {
            clusters: [],
            namespaces,
            gateway: undefined,
            problemsOnly: false,
          }),
    [whole, namespaces]
  );
  return (
    <SectionBox title={t('Topology')}>
      <Topology
        graph={graph}
        of={[name, ...clusters, ...namespaces].join('|')}
        statuses={statuses}
        pending={pending}
        scope={scope}
        label={t('Topology of {{name}}', { name })}
      />
    </SectionBox>
  );
}
