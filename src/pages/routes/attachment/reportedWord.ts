import type { Conclusion } from '../../../analysis';
import { sameParent } from '../../../components/basics/parentText';
import type { ParentStatus } from '../../../components/status/parentStatuses';
import type { Translate } from '../../../components/words/translate';
import type { ReportedCondition } from '../../../gatewayApi/conditions';
import type { ParentReference } from '../../../gatewayApi/references';

/** A condition and the controller that reported it. */
export interface ReportedBy {
  /** `''` if the controller gave no name. */
  readonly controller: string;
  readonly condition: ReportedCondition;
}

/**
 * Collects the reports about a parentRef.
 *
 * @param parentRef - With its defaults.
 * @param type - The condition's type, such as `Accepted`.
 * @returns One entry per controller that wrote the condition, in their order.
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
 * Tells whether a controller contradicts the computed condition. An Unknown status contradicts
 * nothing, and neither does a report about an older generation of the route.
 */
export function differs({ status }: Conclusion, reported: ReportedCondition): boolean {
  if (status === 'Unknown' || reported.stale) return false;
  return (reported.status === 'True' || reported.status === 'False') && reported.status !== status;
}

/** The controller's name, or a placeholder if it has none. */
export function controllerWords(name: string, t: Translate): string {
  return name === '' ? t('A controller without a name') : name;
}
