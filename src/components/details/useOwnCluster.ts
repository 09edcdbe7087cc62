import { K8s } from '@kinvolk/headlamp-plugin/lib';
import { useMemo } from 'react';
import { type Scope, useScope } from '../../fleet';
import type { ObjectContext } from '../context';

export interface OwnCluster {
  readonly scope: Scope;
  /** The cluster of the object; undefined if Headlamp does not know it, or not yet. */
  readonly context: ObjectContext | undefined;
}

/** The cluster of the object of a details page, which is the first one in the URL. */
export function useOwnCluster(): OwnCluster {
  const scope = useScope();
  const [cluster] = K8s.useSelectedClusters();
  return useMemo(() => {
    const isKnown = cluster !== undefined && scope.clusters.includes(cluster);
    return { scope, context: isKnown ? { cluster, scope } : undefined };
  }, [scope, cluster]);
}
