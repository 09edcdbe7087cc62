import { pendingBy } from '../gateways/controller';
import type { Check, Conclusion, ListenerVerdict, ObjectRef } from '../model';
import { message } from '../words/message';

const ACCEPTED: Conclusion = {
  status: 'True',
  reason: 'Accepted',
  message: message('accepted.true'),
};

function unknownBy({ reason, message: text, missing }: Check): Conclusion {
  return { status: 'Unknown', reason, message: text, missing };
}

function refusal(
  reason: 'NoMatchingParent' | 'NotAllowedByListeners' | 'NoMatchingListenerHostname',
  parent: ObjectRef
): Conclusion {
  return { status: 'False', reason, message: message(`accepted.${reason}`, { parent }) };
}

/**
 * Concludes whether a parent accepts a route (ParentReference.sectionName: it is enough that one
 * section does; RouteConditionAccepted for the reasons). The reason is a funnel: it names the first
 * stage that no listener passes.
 *
 * @param parent - The parent.
 * @param checks - Those of the parent itself.
 * @param listeners - The verdicts of all its listeners, in which the parent's own checks count.
 * @returns The condition. Where the class of the Gateway does not exist nobody answers: `Pending`.
 */
export function acceptedBy(
  parent: ObjectRef,
  checks: readonly Check[],
  listeners: readonly ListenerVerdict[]
): Conclusion {
  const controller = checks.find(({ check }) => check === 'controller');
  const pending = controller === undefined ? undefined : pendingBy(controller);
  if (pending !== undefined) return pending;
  const own = checks.find(({ check }) => check === 'parent');
  if (own?.status === 'False') {
    return { status: 'False', reason: 'NoMatchingParent', message: own.message };
  }
  if (listeners.some(({ attached }) => attached === 'True')) return ACCEPTED;
  if (listeners.length === 0 && own?.status === 'Unknown') return unknownBy(own);
  const open = listeners.find(({ attached }) => attached === 'Unknown');
  if (open !== undefined) {
    const cause = [...checks, ...open.checks].find(({ status }) => status === 'Unknown');
    if (cause !== undefined) return unknownBy(cause);
  }
  const meant = listeners.filter(({ selected }) => selected !== 'False');
  if (meant.length === 0) return refusal('NoMatchingParent', parent);
  const permitted = meant.some(listener => listener.permitted !== 'False');
  return refusal(permitted ? 'NoMatchingListenerHostname' : 'NotAllowedByListeners', parent);
}
