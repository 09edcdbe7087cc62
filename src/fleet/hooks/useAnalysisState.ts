import { useCallback } from 'react';
import type { AnalysisState } from '../analysis/fleetAnalysis';
import { useAnalysis } from './useAnalysis';

/** The progress of a cluster's analysis, live. `done`: all verdicts and findings are computed. */
export function useAnalysisState(cluster: string): AnalysisState {
  return useAnalysis(
    [cluster],
    useCallback(analysis => analysis.state(cluster), [cluster])
  );
}
