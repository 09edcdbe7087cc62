import { list, number, text } from './read';
import type { Condition, ObjectMeta } from './types';

/**
 * What a controller wrote about one condition. `NotReconciled`: it wrote nothing, which is neither
 * good nor bad news and must not look like either.
 */
export type ReportedStatus = 'True' | 'False' | 'Unknown' | 'NotReconciled';

/** One condition as the controller reported it. */
export interface ReportedCondition {
  readonly type: string;
  readonly status: ReportedStatus;
  readonly reason: string;
  readonly message: string;
  /** RFC 3339; undefined where the controller gave none. */
  readonly since?: string;
  /** The controller spoke of an older generation of the object than the one there is now. */
  readonly stale: boolean;
}

// CRDs default these conditions to "Unknown/Pending, waiting for controller": the API server wrote
// them, no controller did.
function isDefaulted(condition: Condition): boolean {
  return (
    text(condition.status) === 'Unknown' &&
    text(condition.reason) === 'Pending' &&
    text(condition.lastTransitionTime).startsWith('1970-01-01')
  );
}

function reported(condition: Condition, generation: number | undefined): ReportedCondition {
  const status = text(condition.status);
  const observed = number(condition.observedGeneration);
  return {
    type: text(condition.type),
    status: isDefaulted(condition)
      ? 'NotReconciled'
      : status === 'True' || status === 'False'
      ? status
      : 'Unknown',
    reason: text(condition.reason),
    message: text(condition.message),
    since: text(condition.lastTransitionTime) || undefined,
    stale: observed !== undefined && generation !== undefined && observed < generation,
  };
}

/**
 * Reads every condition that a controller reported.
 *
 * @param conditions - A status' `conditions`; anything that is no list reads as none.
 * @param generation - `metadata.generation` of the object which the status speaks of.
 * @returns The conditions in their order; those without a type are left out.
 */
export function reportedConditions(
  conditions: ReadonlyArray<Condition | null> | null | undefined,
  generation: number | undefined
): ReportedCondition[] {
  return list(conditions)
    .filter(condition => text(condition.type) !== '')
    .map(condition => reported(condition, generation));
}

/**
 * Reads one condition.
 *
 * @param conditions - A status' `conditions`; anything that is no list reads as none.
 * @param type - For example `Accepted`.
 * @param generation - `metadata.generation` of the object which the status speaks of.
 * @returns The condition; `NotReconciled` where no controller reported it.
 */
export function reportedCondition(
  conditions: ReadonlyArray<Condition | null> | null | undefined,
  type: string,
  generation: number | undefined
): ReportedCondition {
  const found = list(conditions).find(condition => text(condition.type) === type);
  return found === undefined
    ? { type, status: 'NotReconciled', reason: '', message: '', stale: false }
    : reported(found, generation);
}

/**
 * Reads one condition of an object that has conditions of its own.
 *
 * @param object - A GatewayClass, Gateway or ListenerSet as it arrived.
 * @param type - For example `Accepted`.
 * @returns The condition; `NotReconciled` where no controller reported it.
 */
export function ownCondition(
  object: {
    readonly metadata: ObjectMeta;
    readonly status?: { readonly conditions?: ReadonlyArray<Condition | null> | null } | null;
  },
  type: string
): ReportedCondition {
  const { metadata, status } = object;
  return reportedCondition(status?.conditions, type, number(metadata.generation));
}

// Worst first, as a person who looks for trouble would sort.
const ORDER: readonly ReportedStatus[] = ['False', 'Unknown', 'NotReconciled', 'True'];

/**
 * Picks the worst of several reported statuses.
 *
 * @param statuses - Any number of them.
 * @returns The worst (False, Unknown, NotReconciled, True); NotReconciled for none.
 */
export function worstStatus(statuses: readonly ReportedStatus[]): ReportedStatus {
  return ORDER.find(status => statuses.includes(status)) ?? 'NotReconciled';
}

/**
 * Ranks a reported status, for sorting worst first.
 *
 * @param status - The status.
 * @returns 0 for the worst, larger for better.
 */
export function statusRank(status: ReportedStatus): number {
  return ORDER.indexOf(status);
}

// The specification's types by their polarity. Any other type tells a fact that is neither good nor
// bad, or is a controller's own, whose polarity nobody knows.
const GOOD_WHEN_TRUE = ['Accepted', 'Programmed', 'ResolvedRefs', 'SupportedVersion'];
const BAD_WHEN_TRUE = [
  // A ServiceExport's: clusters that export the same Service differ.
  'Conflict',
  'Conflicted',
  // Deprecated in favour of Accepted; old controllers still write it.
  'Detached',
  'InsecureFrontendValidationMode',
  // ListenerConditionOverlappingTLSConfig: "a negative polarity condition".
  'OverlappingTLSConfig',
  'PartiallyInvalid',
];

/**
 * Reads a condition by what it means rather than by its status: `Conflicted=False` is good news.
 *
 * @param condition - As reported.
 * @returns True for good news, False for bad news, Unknown, or NotReconciled. A type that is not
 *   the specification's is taken for good news where it is True.
 */
export function conditionHealth({ type, status }: ReportedCondition): ReportedStatus {
  if (!BAD_WHEN_TRUE.includes(type)) return status;
  return status === 'True' ? 'False' : status === 'False' ? 'True' : status;
}

/**
 * Tells the conditions that a person should act on.
 *
 * @param condition - As reported.
 * @returns Whether it is bad news for certain: one of the specification's types, and neither
 *   Unknown nor NotReconciled.
 */
export function isTrouble(condition: ReportedCondition): boolean {
  return (
    [...GOOD_WHEN_TRUE, ...BAD_WHEN_TRUE].includes(condition.type) &&
    conditionHealth(condition) === 'False'
  );
}
