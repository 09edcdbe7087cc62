import type { Check, ListenerVerdict, ParentVerdict } from '../model';
import type { Status } from '../objects/status';
import { LISTENER_CHECKS } from '../routes/listenerVerdict';

/** An attachment of a route, or the reason why the route is not attached. */
export interface JudgedAttachment {
  readonly status: Status;
  /** Undefined if there is no attachment. */
  readonly parent: ParentVerdict | undefined;
  /** Undefined if the result applies to the parent as a whole. */
  readonly listener: ListenerVerdict | undefined;
}

// Acceptance of the class does not decide. A missing class does: no controller handles it.
function decides(check: Check, wanted: Status): boolean {
  if (check.check !== 'controller') return check.status === wanted;
  return wanted === 'Unknown' && check.outcome.is === 'classAbsent';
}

/**
 * Finds the check that decided an attachment.
 *
 * @param attachment - An attachment whose status is not `True`.
 * @returns The first check that has or causes the status of the attachment. The parent's checks
 *   precede those of the listener. Undefined if only all checks together decided.
 */
export function decidingCheck({ status, parent, listener }: JudgedAttachment): Check | undefined {
  if (parent === undefined || status === 'True') return undefined;
  const own = parent.checks.find(check => decides(check, status));
  if (own !== undefined) return own;
  return LISTENER_CHECKS.map(name => listener?.check(name)).find(check => check?.status === status);
}
