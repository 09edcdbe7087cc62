import type { AdmissionCheck, ComputedCondition, ControllerCheck, JudgedListener } from '../model';
import type { ObjectRef } from '../refs';
import { sentencesOf } from '../words/sentences';
import { listenersValidity } from './listenerValid';
import { pendingBy } from './pending';

const { say, sentences: listenerSetSentences } = sentencesOf('listenerSet', {
  accepted: '{{listenerSet}} adds its listeners to the Gateway.',
  partly: '{{listenerSet}} adds some of its listeners to the Gateway; the others are not valid.',
  parentNotAccepted:
    '{{gateway}}, the parent of {{listenerSet}}, is itself not accepted ({{reason}}).',
  someUnknown:
    '{{listenerSet}} adds at least one of its listeners to the Gateway. It is not known for {{listeners}}.',
  unknown: 'It is not known whether any listener of {{listenerSet}} is valid.',
  noneValid: 'No listener of {{listenerSet}} is valid.',
});

export { listenerSetSentences };

/** The facts about a Gateway that decide whether its ListenerSets are accepted. */
export interface ListenerSetParent {
  readonly gateway: ObjectRef;
  readonly controller: ControllerCheck;
  /** The condition Accepted of the Gateway. */
  readonly accepted: ComputedCondition;
}

/**
 * Computes whether a ListenerSet is accepted (ListenerSetConditionAccepted, GEP-1713 "ListenerSet
 * Conditions"). If there are several reasons for rejection, the result is the reason that is
 * farthest from the ListenerSet's own spec.
 *
 * @param listenerSet - The ListenerSet.
 * @param allowed - Whether the Gateway allows the ListenerSet.
 * @param parent - The Gateway. If the Gateway is not accepted, its ListenerSets are not accepted.
 * @param listeners - The listeners of the ListenerSet. One valid listener is sufficient.
 * @returns The condition.
 */
export function listenerSetAccepted(
  listenerSet: ObjectRef,
  allowed: AdmissionCheck,
  parent: ListenerSetParent,
  listeners: readonly JudgedListener[]
): ComputedCondition {
  const type = 'Accepted';
  const params = { listenerSet };
  const no = (reason: string, text: ComputedCondition['message']): ComputedCondition => ({
    type,
    status: 'False',
    reason,
    message: text,
  });
  const pending = pendingBy(parent.controller);
  if (pending !== undefined) return { type, ...pending };
  if (allowed.status === 'False') return no('NotAllowed', allowed.message);
  if (parent.accepted.status === 'False') {
    const { gateway, accepted } = parent;
    const more = { ...params, gateway, reason: accepted.reason };
    return no('ParentNotAccepted', say('parentNotAccepted', more));
  }
  if (allowed.status === 'Unknown') {
    const { status, reason, message: text, missing } = allowed;
    return { type, status, reason, message: text, missing };
  }
  const { status, invalid, unknown, open } = listenersValidity(listeners);
  if (status === 'Unknown') return { type, status, ...open, message: say('unknown', params) };
  if (status === 'False') return no('ListenersNotValid', say('noneValid', params));
  if (parent.accepted.status === 'Unknown') return parent.accepted;
  if (invalid.length > 0) {
    const text = say('partly', params);
    return { type, status, reason: 'ListenersNotValid', message: text };
  }
  const text =
    unknown.length === 0
      ? say('accepted', params)
      : say('someUnknown', { ...params, listeners: unknown });
  return { type, status, reason: 'Accepted', message: text };
}
