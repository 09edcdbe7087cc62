import { useMemo } from 'react';
import type { ClusterStatus } from '../../fleet';

/**
 * The clusters whose findings count. A cluster that is configured under two names counts once.
 *
 * @returns Their names. The identity is stable while the content is the same.
 */
export function useFindingsScope(statuses: readonly ClusterStatus[]): readonly string[] {
  const names = statuses
    .filter(({ sameAs }) => sameAs === undefined)
    .map(({ cluster }) => cluster)
    // The name of a kubeconfig context cannot contain a line break.
    .join('\n');
  return useMemo(() => (names === '' ? [] : names.split('\n')), [names]);
}
