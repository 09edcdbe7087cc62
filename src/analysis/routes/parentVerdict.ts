import { parentReference } from '../../gatewayApi/references';
import type { RouteFacts } from '../checks/facts';
import type { Check, Conclusion, ListenerVerdict, ParentVerdict } from '../model';
import type { Reader } from '../objects/reader';
import type { ObjectRef } from '../refs';
import { sentencesOf } from '../words/sentences';
import type { KindConflict } from './kindConflicts';
import { listenerVerdict, withConflict } from './listenerVerdict';
import { meshVerdict } from './mesh';
import { parentObject } from './parentObject';
import { type GatewayVerdicts, resolveParent } from './resolveParent';
import { servedByParent } from './routeServed';

const { say, sentences: acceptedSentences } = sentencesOf('accepted', {
  true: 'At least one listener accepts the route.',
  NoMatchingParent: 'No listener of {{parent}} has the sectionName and port of the parentRef.',
  NotAllowedByListeners:
    'No listener of {{parent}} that the parentRef means allows the kind and namespace of the route.',
  NoMatchingListenerHostname:
    'No listener of {{parent}} that allows the route has a hostname in common with it.',
});

export { acceptedSentences };

/**
 * Computes the verdict for one parentRef of a route (ParentReference; CommonRouteSpec.parentRefs).
 *
 * @param raw - The raw parentRef.
 * @param index - The index in `spec.parentRefs`.
 * @param facts - The facts about the route.
 * @param reader - Reads objects.
 * @param verdicts - Provides the verdicts of Gateways.
 * @returns The verdict. It is `Unknown` for a parent of a kind that the specification does not
 *   define.
 */
export function parentVerdict(
  raw: Parameters<typeof parentReference>[0],
  index: number,
  facts: RouteFacts,
  reader: Reader,
  verdicts: GatewayVerdicts
): ParentVerdict {
  const parentRef = parentReference(raw, facts.namespace);
  const { group, kind } = parentRef;
  if (group === '' && kind === 'Service') return meshVerdict(parentRef, index, reader);
  const object = parentObject(parentRef);
  const parent = resolveParent(object, reader, verdicts);
  const listeners = parent.listeners.map(listener =>
    listenerVerdict(listener, parentRef, facts, parent.through, reader)
  );
  const accepted = parent.problem ?? acceptedBy(object, parent.checks, listeners);
  const { gateway, checks } = parent;
  const served = servedByParent(accepted, checks, listeners);
  return { parentRef, index, gateway, mesh: false, checks, accepted, served, listeners };
}

// ParentReference.sectionName: one section that accepts the route is sufficient. The reason names
// the first stage that no listener passes (RouteConditionAccepted).
function acceptedBy(
  object: ObjectRef,
  checks: readonly Check[],
  listeners: readonly ListenerVerdict[]
): Conclusion {
  if (listeners.some(({ attached }) => attached === 'True')) return ACCEPTED;
  const open = listeners.find(({ attached }) => attached === 'Unknown');
  if (open !== undefined) {
    const cause = [...checks, ...open.deciding].find(({ status }) => status === 'Unknown');
    if (cause !== undefined) {
      const { status, reason, message: text, missing } = cause;
      return { status, reason, message: text, missing };
    }
  }
  const lost = listeners.find(({ precedence }) => precedence.is === 'lost')?.check('precedence');
  if (lost !== undefined) {
    return { status: 'False', reason: lost.reason, message: lost.message };
  }
  const meant = listeners.filter(({ selected }) => selected !== 'False');
  const permitted = meant.some(listener => listener.permitted !== 'False');
  const reason =
    meant.length === 0
      ? 'NoMatchingParent'
      : permitted
      ? 'NoMatchingListenerHostname'
      : 'NotAllowedByListeners';
  return { status: 'False', reason, message: say(reason, { parent: object }) };
}

/**
 * Applies conflicts with routes of another kind to a verdict (GRPCRouteSpec.hostnames).
 *
 * @param conflicts - By the key of the listener where the route has no precedence.
 * @returns The verdict itself if no listener of the parent is affected.
 */
export function withConflicts(
  verdict: ParentVerdict,
  conflicts: ReadonlyMap<string, KindConflict>
): ParentVerdict {
  const { parentRef, checks } = verdict;
  let isAffected = false;
  const listeners = verdict.listeners.map(item => {
    const conflict = conflicts.get(item.listener.key);
    if (conflict === undefined || item.attached !== 'True') return item;
    isAffected = true;
    return withConflict(item, conflict);
  });
  if (!isAffected) return verdict;
  const accepted = acceptedBy(parentObject(parentRef), checks, listeners);
  return { ...verdict, listeners, accepted, served: servedByParent(accepted, checks, listeners) };
}

const ACCEPTED: Conclusion = {
  status: 'True',
  reason: 'Accepted',
  message: say('true'),
};
