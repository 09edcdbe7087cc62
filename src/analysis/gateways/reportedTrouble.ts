import {
  type ReportedCondition,
  reportedConditions,
  type ReportedStatus,
} from '../../gatewayApi/conditions';
import { list, number, text } from '../../gatewayApi/read';
import type { Gateway, ListenerSet } from '../../gatewayApi/types';

type ListenerStatuses = NonNullable<(Gateway | ListenerSet)['status']>['listeners'];

/** What a controller reports about an object or listener for its present generation. */
export interface Reported {
  /** Whether a controller reported anything. */
  readonly any: boolean;
  readonly programmed: ReportedStatus;
  readonly accepted: ReportedStatus;
  /** The condition that says that nothing is served, or else that this is not decided. */
  readonly trouble: ReportedCondition | undefined;
  /** The condition `Programmed`, if it is False. */
  readonly unprogrammed: ReportedCondition | undefined;
  /** The condition `ResolvedRefs`, if it is False because of more than the route kinds. */
  readonly unresolved: ReportedCondition | undefined;
}

// A listener with an invalid kind still serves its valid kinds.
function counts({ reason }: ReportedCondition): boolean {
  return reason !== 'InvalidRouteKinds';
}

const REPEATING = ['Invalid', 'ListenersNotReady', 'ListenersNotValid'];

/** Whether a Gateway or ListenerSet only repeats that one of its listeners has a problem. */
export function repeatsListeners({ reason }: { readonly reason: string }): boolean {
  return REPEATING.includes(reason);
}

const CONFLICTS = ['ProtocolConflict', 'HostnameConflict'];

/** Whether a controller refuses a listener because of a conflict. */
export function refusesConflict({ trouble }: Reported): boolean {
  return (
    trouble !== undefined && (trouble.type === 'Conflicted' || CONFLICTS.includes(trouble.reason))
  );
}

function read(
  conditions: Parameters<typeof reportedConditions>[0],
  generation: number | undefined
): Reported {
  const present = reportedConditions(conditions, generation).filter(
    ({ status, stale }) => !stale && status !== 'NotReconciled'
  );
  const find = (type: string, status: ReportedStatus) =>
    present.find(
      condition => condition.type === type && condition.status === status && counts(condition)
    );
  const statusOf = (type: string) =>
    present.find(condition => condition.type === type)?.status ?? 'NotReconciled';
  const unprogrammed = find('Programmed', 'False');
  return {
    any: present.length > 0,
    programmed: statusOf('Programmed'),
    accepted: statusOf('Accepted'),
    trouble:
      find('Conflicted', 'True') ??
      find('Accepted', 'False') ??
      unprogrammed ??
      find('Programmed', 'Unknown'),
    unprogrammed,
    unresolved: find('ResolvedRefs', 'False'),
  };
}

/** Reads what a controller reports about a Gateway or ListenerSet. */
export function reportedOfOwner({ metadata, status }: Gateway | ListenerSet): Reported {
  return read(status?.conditions, number(metadata.generation));
}

/** Reads what a controller reports about one listener of a Gateway or ListenerSet. */
export function reportedOfListener(
  { metadata, status }: Gateway | ListenerSet,
  name: string
): Reported {
  const entry = list<NonNullable<ListenerStatuses>[number]>(status?.listeners).find(
    listener => text(listener.name) === name
  );
  return read(entry?.conditions, number(metadata.generation));
}
