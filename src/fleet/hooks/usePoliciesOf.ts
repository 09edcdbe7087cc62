import { useCallback, useEffect } from 'react';
import { type Finding, type ObjectRef, type PoliciesOf, policiesOf } from '../../analysis';
import { fleet } from '../store';
import { useAnalysis } from './useAnalysis';

/** The policies of an object, and the findings about each of them, in the same order. */
export interface ObjectPoliciesAnswer extends PoliciesOf {
  readonly findings: ReadonlyArray<readonly Finding[]>;
}

/**
 * Reads the policies that apply to an object, live. From then on, the policies of vendors are read
 * in its cluster.
 *
 * @param ref - Must keep its identity while it means the same object.
 * @returns Undefined until it is computed.
 */
export function usePoliciesOf(cluster: string, ref: ObjectRef): ObjectPoliciesAnswer | undefined {
  useEffect(() => fleet.needPolicies(cluster), [cluster]);
  return useAnalysis(
    [cluster],
    useCallback(
      analysis => {
        const { evaluation } = analysis.evaluation(cluster) ?? {};
        if (evaluation === undefined) return undefined;
        const answer = policiesOf(evaluation, ref);
        const findings = answer.policies.map(({ policy }) => evaluation.findingsAbout(policy));
        return { ...answer, findings };
      },
      [cluster, ref]
    )
  );
}
