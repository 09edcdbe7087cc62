import { useCallback, useEffect, useMemo } from 'react';
import { fleet } from '../store';
import { useVersioned } from './useVersioned';

function useRetainedAnalysis(clusters: readonly string[]): readonly string[] {
  const key = JSON.stringify(clusters);
  const stable = useMemo(() => JSON.parse(key) as string[], [key]);
  useEffect(() => fleet.retainAnalysis(stable), [stable]);
  return stable;
}

/**
 * Reads verdicts or findings of clusters, and keeps them worked out for as long as the component is
 * there.
 *
 * @param clusters - Headlamp's names.
 * @param read - Reads what the component shows; a stable function (`useCallback`), which is called
 *   again after verdicts of these clusters changed.
 * @returns What it read.
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
