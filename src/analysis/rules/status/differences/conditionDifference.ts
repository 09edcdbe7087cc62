import { conditionHealth, type ReportedCondition } from '../../../../gatewayApi/conditions';
import { isOwnReason } from '../../../../gatewayApi/reasons';
import type { KubernetesObject } from '../../../../gatewayApi/types';
import { type ExplainedPart, explainedParts } from '../../../evaluation/explainedParts';
import type { EarlierFinding } from '../../../evaluation/rule';
import type { Conclusion, Severity } from '../../../model';
import { messageQuote } from '../messageQuote';

/** A reported condition that differs from the computed one. */
export interface Difference {
  readonly reported: ReportedCondition;
  readonly computed: Conclusion;
  /** Undefined for the severity of the rule. */
  readonly severity: Severity | undefined;
}

/**
 * Compares a reported condition with the computed one.
 *
 * @param isExplained - Whether another finding explains the problem that the condition reports.
 * @returns Undefined if they agree, the report is stale, or one of them does not say True or False.
 *   An info if a controller reports a problem for a reason of its own, which no object contradicts.
 */
export function conditionDifference(
  computed: Conclusion,
  reported: ReportedCondition,
  isExplained: (reported: ReportedCondition) => boolean
): Difference | undefined {
  const { status, stale, reason } = reported;
  if (computed.status === 'Unknown' || stale || status === computed.status) return undefined;
  if (status !== 'True' && status !== 'False') return undefined;
  const isBad = conditionHealth(reported) === 'False';
  if (isBad && isExplained(reported)) return undefined;
  return { reported, computed, severity: isBad && isOwnReason(reason) ? 'info' : undefined };
}

/**
 * Whether an earlier finding explains a reported condition.
 *
 * @param isPart - Whether the condition is about this part of the object.
 */
export function hasExplanation(
  earlier: readonly EarlierFinding[],
  condition: ReportedCondition,
  object: KubernetesObject,
  isPart: (part: ExplainedPart) => boolean
): boolean {
  return earlier.some(({ finding, explains }) =>
    explains.some(explained =>
      explainedParts(explained, finding.path, condition, object).some(isPart)
    )
  );
}

/** The parameters that every sentence about a difference has; `quote` is `''` without a message. */
export function differenceParams({ reported, computed }: Difference) {
  return {
    type: reported.type,
    status: reported.status,
    reason: reported.reason,
    quote: messageQuote(reported.message),
    expected: computed.status,
    expectedReason: computed.reason,
  };
}
