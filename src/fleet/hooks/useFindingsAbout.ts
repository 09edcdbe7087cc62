import { useCallback } from 'react';
import type { Finding, ObjectRef } from '../../analysis';
import { useAnalysis } from './useAnalysis';

/**
 * Reads the findings about one object, live.
 *
 * @param ref - Must keep its identity while it means the same object.
 */
export function useFindingsAbout(cluster: string, ref: ObjectRef): readonly Finding[] {
  return useAnalysis(
    [cluster],
    useCallback(analysis => analysis.findingsAbout(cluster, ref), [cluster, ref])
  );
}
