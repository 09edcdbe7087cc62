import { useCallback, useEffect } from 'react';
import { fleet } from '../store';
import { useStable } from './basics/useStable';
import { useVersioned } from './basics/useVersioned';

function useRetainedAnalysis(clusters: readonly string[]): readonly string[] {
  const stable = useStable(clusters);
  useEffect(() => fleet.retainAnalysis(stable), [stable]);
  return stable;
}

/**
 * Reads verdicts or findings of clusters, and keeps them up to date while the component is mounted.
 *
 * @param read - Reads what the component shows. It must be stable (`useCallback`). It runs again
 *   whenever verdicts of these clusters change.
 * @returns The result of `read`.
 */
export function useAnalysis<Value>(
  clusters: readonly string[],
  read: (analysis: typeof fleet.analysis) => Value
): Value {
  const stable = useRetainedAnalysis(clusters);
  const version = useCallback(() => fleet.analysisVersion(stable), [stable]);
  const value = useCallback(() => read(fleet.analysis), [read]);
  return useVersioned(version, value);
}
