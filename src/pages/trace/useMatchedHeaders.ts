import { useMemo } from 'react';
import { matchedHeaders } from '../../analysis';
import { type ClusterEvaluation, useStable } from '../../fleet';

/**
 * The headers on which a match of some cluster depends.
 *
 * @returns Their names in lower case. It keeps its identity while its content is the same.
 */
export function useMatchedHeaders(evaluations: readonly ClusterEvaluation[]): ReadonlySet<string> {
  const names = useMemo(() => {
    const each = evaluations.flatMap(({ evaluation }) =>
      evaluation === undefined ? [] : [...matchedHeaders(evaluation)]
    );
    return [...new Set(each)].sort();
  }, [evaluations]);
  const stable = useStable(names);
  return useMemo(() => new Set(stable), [stable]);
}
