import type { Check, ListenerVerdict, ParentVerdict } from '../model';
import type { Status } from '../objects/status';
import { LISTENER_CHECKS } from '../routes/listenerVerdict';

/** An attachment of a route, or what keeps it from one. */
export interface JudgedAttachment {
  readonly status: Status;
  /** Undefined for what is no attachment. */
  readonly parent: ParentVerdict | undefined;
  /** Undefined for the parent as a whole. */
  readonly listener: ListenerVerdict | undefined;
}

// Whether a class is accepted makes no difference; without a class nobody answers.
function decides(check: Check, wanted: Status): boolean {
  if (check.check !== 'controller') return check.status === wanted;
  return wanted === 'Unknown' && check.outcome.is === 'classAbsent';
}

/**
 * Finds the check that decided about an attachment.
 *
 * @param attachment - One that is not `True`.
 * @returns Of the parent's own checks and then the listener's the first with the status of the
 *   attachment, or that gives it this status; undefined where all of them together decided.
 */
export function decidingCheck({ status, parent, listener }: JudgedAttachment): Check | undefined {
  if (parent === undefined || status === 'True') return undefined;
  const own = parent.checks.find(check => decides(check, status));
  if (own !== undefined) return own;
  return LISTENER_CHECKS.map(name => listener?.check(name)).find(check => check?.status === status);
}
