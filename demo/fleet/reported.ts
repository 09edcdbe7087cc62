/**
 * The report of a controller in a manifest: a reason for each condition that reports a problem. The
 * reasons are the Gateway API's.
 */
export interface Reported {
  accepted?: string;
  resolvedRefs?: string;
  programmed?: string;
  /** The message of the conditions that report a problem. */
  message?: string;
  /** The number of generations that the controller has not yet observed. */
  behind?: number;
  /** A Gateway's addresses. */
  addresses?: string[];
  listeners?: Record<string, ReportedListener>;
  /** A GatewayClass's features. */
  supportedFeatures?: string[];
  /** The ancestor on which a policy takes effect. */
  ancestor?: object;
  /** Conditions that only some controllers write, as they stand. */
  more?: { type: string; status: 'True' | 'False'; reason: string; message: string }[];
}

export interface ReportedListener {
  accepted?: string;
  resolvedRefs?: string;
  conflicted?: string;
  message?: string;
}

export interface Condition {
  type: string;
  status: 'True' | 'False' | 'Unknown';
  reason: string;
  message: string;
  observedGeneration: number;
  lastTransitionTime: string;
}

/** The time and generation of the conditions of one object. */
export interface Observation {
  observedGeneration: number;
  lastTransitionTime: string;
}

// Reasons of healthy conditions that differ from the name of the condition.
const goodReasons = new Set(['NoConflicts', 'ListenersNotValid']);
const undecidedReasons = new Set(['Pending']);

const goodMessages: Record<string, string> = {
  Accepted: 'Accepted',
  ResolvedRefs: 'All references are resolved',
  Programmed: 'Sent to the data plane',
};

/** A condition from its reason; the reason of a healthy condition is its type. */
export function condition(
  type: 'Accepted' | 'ResolvedRefs' | 'Programmed',
  reason: string | undefined,
  message: string | undefined,
  at: Observation
): Condition {
  const named = reason ?? type;
  const good = named === type || goodReasons.has(named);
  return {
    type,
    status: good ? 'True' : undecidedReasons.has(named) ? 'Unknown' : 'False',
    reason: named,
    message: named === type ? goodMessages[type] : message ?? named,
    ...at,
  };
}

/** The conditions that only some controllers write. */
export function ownConditions({ more = [] }: Reported, at: Observation): Condition[] {
  return more.map(own => ({ ...own, ...at }));
}

/**
 * The conditions of a listener as Envoy Gateway writes them. It writes no `Accepted` for a listener
 * that conflicts, and no `Conflicted` for a Gateway's listener that does not.
 *
 * @param owner the kind of the listener's owner
 */
export function listenerConditions(
  owner: string,
  listener: string,
  reported: Reported,
  at: Observation
): Condition[] {
  const own = reported.listeners?.[listener] ?? {};
  const { accepted, resolvedRefs, conflicted, message } = own;
  const bad = accepted ?? resolvedRefs ?? conflicted ?? reported.programmed;
  const programmed = bad ? (bad === 'Pending' ? 'Pending' : 'Invalid') : undefined;
  return [
    ...(conflicted ? [] : [condition('Accepted', accepted, message, at)]),
    condition('Programmed', programmed, message ?? reported.message, at),
    condition('ResolvedRefs', resolvedRefs, message, at),
    ...(conflicted || owner === 'ListenerSet'
      ? [conflictedCondition(conflicted, message, at)]
      : []),
  ];
}

function conflictedCondition(
  reason: string | undefined,
  message: string | undefined,
  at: Observation
): Condition {
  return {
    type: 'Conflicted',
    status: reason ? 'True' : 'False',
    reason: reason ?? 'NoConflicts',
    message: reason ? message ?? reason : 'No conflicts detected',
    ...at,
  };
}
