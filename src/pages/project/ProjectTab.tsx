import { Loader } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box } from '@mui/material';
import { useMemo } from 'react';
import { ClusterStates } from '../../components/clusters/ClusterStates';
import { UnknownClusters } from '../../components/clusters/UnknownClusters';
import { NothingInstalled } from '../../components/table/fleetEmptyStates';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { splitClusters, useClusterStatuses, useScope, useStable } from '../../fleet';
import { ROUTE_KINDS } from '../../gatewayApi/kinds';
import type { Kind } from '../../gatewayApi/types';
import { ProjectRoutes } from './ProjectRoutes';
import { ProjectTopology } from './ProjectTopology';

const WATCHED_KINDS: readonly Kind[] = [...ROUTE_KINDS, 'Gateway', 'Namespace'];

export interface ProjectTabProps {
  /** A Headlamp project. */
  readonly project: {
    readonly id: string;
    readonly clusters: readonly string[];
    readonly namespaces: readonly string[];
  };
}

/** The fleet's tab on a project page: the routes of its namespaces and their topology. */
export const ProjectTab = inWords(function ProjectTab({ project }: ProjectTabProps) {
  const { ready } = useWords();
  const whole = useScope();
  const split = splitClusters(project.clusters, whole.available);
  const clusters = useStable(split.clusters);
  const unknown = useStable(split.unknown);
  const namespaces = useStable(project.namespaces);
  const statuses = useClusterStatuses(clusters, { kinds: WATCHED_KINDS });
  // Links use the project's clusters, regardless of the clusters in the page's URL.
  const scope = useMemo(
    () => ({ ...whole, clusters, unknown, atHome: false, needsChoice: false }),
    [whole, clusters, unknown]
  );
  if (!ready) return <Loader title="" />;
  if (statuses.length > 0 && statuses.every(({ phase }) => phase === 'notInstalled')) {
    return <NothingInstalled clusters={clusters} />;
  }
  return (
    <Box data-testid="gateway-fleet-project" sx={{ width: '100%', minWidth: 0 }}>
      <UnknownClusters clusters={unknown} />
      <ClusterStates clusters={clusters} kinds={WATCHED_KINDS} />
      <ProjectRoutes clusters={clusters} namespaces={namespaces} />
      <ProjectTopology name={project.id} namespaces={namespaces} scope={scope} />
    </Box>
  );
});
