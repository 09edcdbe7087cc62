import { list, number, text } from './read';
import type { Condition, ObjectMeta } from './types';

/**
 * The status that a controller reported for one condition. `NotReconciled` means that it reported
 * nothing, which is neither good nor bad and must not look like either.
 */
export type ReportedStatus = 'True' | 'False' | 'Unknown' | 'NotReconciled';

export interface ReportedCondition {
  readonly type: string;
  readonly status: ReportedStatus;
  readonly reason: string;
  readonly message: string;
  /** RFC 3339; undefined if the controller reported none. */
  readonly since?: string;
  /** The condition is about an older generation of the object than the current one. */
  readonly stale: boolean;
}

// The CRDs default these conditions to "Unknown/Pending, waiting for controller". The API server
// writes this default, not a controller.
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
 * @param conditions - `conditions` of a status; a value that is not a list counts as empty.
 * @param generation - `metadata.generation` of the object that the status is about.
 * @returns The conditions in their order, without those that have no type.
 */
export function reportedConditions(
  conditions: ReadonlyArray<Condition | null> | null | undefined,
  generation: number | undefined
): ReportedCondition[] {
  return list(conditions)
    .filter(condition => text(condition.type) !== '')
    .map(condition => reported(condition, generation));
}

// Controllers leave out these conditions where there is nothing to report. ListenerConditionConflicted:
// "If this condition is not set, it is assumed that there are no conflicts."
const ABSENT_IF_FALSE = ['Conflicted', 'OverlappingTLSConfig', 'PartiallyInvalid'];

/**
 * Reads one condition.
 *
 * @param conditions - `conditions` of a status; a value that is not a list counts as empty.
 * @param type - For example `Accepted`.
 * @param generation - `metadata.generation` of the object that the status is about.
 * @returns The condition; `NotReconciled` if no controller reported it. A type that controllers
 *   leave out on purpose, such as `Conflicted`, is False if a controller reported another condition.
 */
export function reportedCondition(
  conditions: ReadonlyArray<Condition | null> | null | undefined,
  type: string,
  generation: number | undefined
): ReportedCondition {
  const found = list(conditions).find(condition => text(condition.type) === type);
  if (found !== undefined) return reported(found, generation);
  const others = ABSENT_IF_FALSE.includes(type)
    ? reportedConditions(conditions, generation).filter(({ status }) => status !== 'NotReconciled')
    : [];
  const status = others.length > 0 ? 'False' : 'NotReconciled';
  return { type, status, reason: '', message: '', stale: others.some(({ stale }) => stale) };
}

/**
 * Reads one condition from `status.conditions` of an object.
 *
 * @param object - A GatewayClass, Gateway or ListenerSet.
 * @param type - For example `Accepted`.
 * @returns The condition; `NotReconciled` if no controller reported it.
 */
export function ownCondition(
  object: {
    readonly metadata: ObjectMeta;
    readonly status?: { readonly conditions?: ReadonlyArray<Condition | null> | null } | null;
  },
  type: string
): ReportedCondition {
  const { metadata, status } = object;
  return reportedCondition(status?.conditions, type, metadata.generation);
}

// Worst first.
const ORDER: readonly ReportedStatus[] = ['False', 'Unknown', 'NotReconciled', 'True'];

/** The first status that occurs of False, Unknown, NotReconciled, True; NotReconciled if none. */
export function worstStatus(statuses: readonly ReportedStatus[]): ReportedStatus {
  return ORDER.find(status => statuses.includes(status)) ?? 'NotReconciled';
}

/** The rank of a reported status: 0 for the worst, larger for better. */
export function statusRank(status: ReportedStatus): number {
  return ORDER.indexOf(status);
}

// The condition types of the specification by polarity. Any other type states a neutral fact, or
// belongs to a controller, so that its polarity is unknown.
const GOOD_WHEN_TRUE = [
  'Accepted',
  'Programmed',
  // Of a listener, and of ServiceExports and ServiceImports.
  'Ready',
  'ResolvedRefs',
  'SupportedVersion',
  // Of a ServiceExport.
  'Valid',
];
const BAD_WHEN_TRUE = [
  // Of a ServiceExport: clusters export the same Service with different definitions.
  'Conflict',
  'Conflicted',
  // Deprecated in favor of Accepted; old controllers still report it.
  'Detached',
  'InsecureFrontendValidationMode',
  // ListenerConditionOverlappingTLSConfig: "a negative polarity condition".
  'OverlappingTLSConfig',
  'PartiallyInvalid',
];

/**
 * The status of a condition corrected by its polarity: `Conflicted=False` is good.
 *
 * @returns True if good, False if bad, Unknown, or NotReconciled. A type that is not in the
 *   specification counts as good if it is True: ask `isKnownType` first.
 */
export function conditionHealth({ type, status }: ReportedCondition): ReportedStatus {
  if (!BAD_WHEN_TRUE.includes(type)) return status;
  return status === 'True' ? 'False' : status === 'False' ? 'True' : status;
}

/** Whether the specification defines a condition type. The meaning of any other is a controller's. */
export function isKnownType(type: string): boolean {
  return GOOD_WHEN_TRUE.includes(type) || BAD_WHEN_TRUE.includes(type);
}

/**
 * Whether a condition is certainly bad: its type is in the specification, and its status is neither
 * Unknown nor NotReconciled.
 */
export function isTrouble(condition: ReportedCondition): boolean {
  return isKnownType(condition.type) && conditionHealth(condition) === 'False';
}
