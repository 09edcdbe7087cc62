import type { AdmissionCheck, ComputedCondition, ControllerCheck, JudgedListener } from '../model';
import { every, some, type Status } from '../objects/status';
import type { ObjectRef } from '../refs';
import { sentencesOf } from '../words/sentences';
import { conditionOf } from './listenerConditions';
import { pendingBy } from './pending';

const { say, sentences: listenerSetSentences } = sentencesOf('listenerSet', {
  accepted: '{{listenerSet}} adds its listeners to the Gateway.',
  partly: '{{listenerSet}} adds some of its listeners to the Gateway; the others are not valid.',
  parentNotAccepted:
    '{{gateway}}, the parent of {{listenerSet}}, is itself not accepted ({{reason}}).',
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

// A listener of a ListenerSet is valid if it is accepted and its references resolve.
function valid(listener: JudgedListener): Status {
  return every([
    conditionOf(listener, 'Accepted')?.status ?? 'Unknown',
    ...listener.references.map(({ status }) => status),
  ]);
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
  const statuses = listeners.map(valid);
  const status = some(statuses);
  switch (status) {
    case 'True': {
      if (parent.accepted.status === 'Unknown') return parent.accepted;
      const partly = statuses.includes('False');
      const text = say(partly ? 'partly' : 'accepted', params);
      return { type, status, reason: partly ? 'ListenersNotValid' : 'Accepted', message: text };
    }
    case 'False':
      return no('ListenersNotValid', say('noneValid', params));
    default: {
      const open = listeners.flatMap(({ conditions, references }) => [
        ...conditions,
        ...references,
      ]);
      const missing = open.find(item => item.status === 'Unknown' && item.missing)?.missing;
      const text = say('unknown', params);
      return { type, status, reason: 'NotRead', message: text, missing };
    }
  }
}
