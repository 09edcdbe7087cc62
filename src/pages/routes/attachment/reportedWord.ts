import type { Conclusion } from '../../../analysis';
import { sameParent } from '../../../components/basics/routeParents';
import type { ParentStatus } from '../../../components/status/parentStatuses';
import type { Translate } from '../../../components/words/translate';
import type { ReportedCondition } from '../../../gatewayApi/conditions';
import type { ParentReference } from '../../../gatewayApi/references';

/** A condition and who reported it. */
export interface ReportedBy {
  /** `''` for one that gave no name. */
  readonly controller: string;
  readonly condition: ReportedCondition;
}

/**
 * Finds what was reported about a parentRef.
 *
 * @param statuses - Of the route.
 * @param parentRef - With its defaults.
 * @param type - The condition's type, such as `Accepted`.
 * @returns One entry a controller that wrote it, in their order.
 */
export function reportsOf(
  statuses: readonly ParentStatus[],
  parentRef: ParentReference,
  type: string
): ReportedBy[] {
  const status = statuses.find(({ parent }) => sameParent(parent, parentRef));
  return (status?.reports ?? []).flatMap(({ controller, conditions }) =>
    conditions
      .filter(condition => condition.type === type && condition.status !== 'NotReconciled')
      .map(condition => ({ controller, condition }))
  );
}

/**
 * Tells whether a controller says otherwise than the objects. Where either does not know there is
 * nothing to compare, and a report about an older version of the route says nothing of this one.
 *
 * @param conclusion - What was worked out.
 * @param reported - What the controller wrote.
 */
export function differs({ status }: Conclusion, reported: ReportedCondition): boolean {
  if (status === 'Unknown' || reported.stale) return false;
  return (reported.status === 'True' || reported.status === 'False') && reported.status !== status;
}

/**
 * A reported condition in a few words.
 *
 * @param condition - As reported.
 * @returns Such as `Accepted is False (NotAllowedByListeners)`.
 */
export function conditionWords({ type, status, reason }: ReportedCondition, t: Translate): string {
  return reason === '' || reason === type
    ? t('{{type}} is {{status}}', { type, status })
    : t('{{type}} is {{status}} ({{reason}})', { type, status, reason });
}

/**
 * Names a controller.
 *
 * @param name - As it named itself.
 * @returns The name, or words for one without.
 */
export function controllerWords(name: string, t: Translate): string {
  return name === '' ? t('A controller without a name') : name;
}
