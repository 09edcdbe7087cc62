import { useCallback } from 'react';
import type { Finding, ObjectRef } from '../../analysis';
import { useAnalysis } from './useAnalysis';

/**
 * What was found of one object, live.
 *
 * @param cluster - Headlamp's name.
 * @param ref - The object; the same as long as it is the same object.
 */
export function useFindingsAbout(cluster: string, ref: ObjectRef): readonly Finding[] {
  return useAnalysis(
    [cluster],
    useCallback(analysis => analysis.findingsAbout(cluster, ref), [cluster, ref])
  );
}
