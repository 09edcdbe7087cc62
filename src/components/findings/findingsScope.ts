import { useMemo } from 'react';
import type { ClusterStatus } from '../../fleet';

/**
 * The clusters whose findings count: one that is there under two names would count twice.
 *
 * @param statuses - The clusters of the scope.
 * @returns Their names; the same list until it holds others.
 */
export function useFindingsScope(statuses: readonly ClusterStatus[]): readonly string[] {
  const names = statuses
    .filter(({ sameAs }) => sameAs === undefined)
    .map(({ cluster }) => cluster)
    // No name of a kubeconfig's context holds a line break.
    .join('\n');
  return useMemo(() => (names === '' ? [] : names.split('\n')), [names]);
}
