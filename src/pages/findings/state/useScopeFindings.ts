import { useMemo } from 'react';
import { type FindingRow, findingRows } from '../../../components/findings/findingRows';
import { useFindingsScope } from '../../../components/findings/findingsScope';
import { type ClusterStatus, type Scope, useClusterStatuses, useFindings } from '../../../fleet';
import { type PendingClusters, pendingClusters } from './pendingClusters';

export interface ScopeFindings {
  readonly all: readonly FindingRow[];
  readonly clusters: readonly string[];
  readonly statuses: readonly ClusterStatus[];
  readonly pending: PendingClusters;
  /** There are no findings yet, and some clusters are still computing. */
  readonly loading: boolean;
}

/** All findings of the clusters of a scope, live. */
export function useScopeFindings(scope: Scope): ScopeFindings {
  const statuses = useClusterStatuses(scope.clusters);
  const clusters = useFindingsScope(statuses);
  const { items, pending: computing } = useFindings(clusters);
  const all = useMemo(() => findingRows(items), [items]);
  const pending = pendingClusters(computing, statuses);
  return { all, clusters, statuses, pending, loading: all.length === 0 && pending.all.length > 0 };
}
