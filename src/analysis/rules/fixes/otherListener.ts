import type { Fix, ListenerVerdict, ObjectRef } from '../../model';
import { willing } from '../../routes/listenerVerdict';
import { sentencesOf } from '../../words/sentences';
import type { RefusedParent } from '../attachment/refusal';
import { parentRefPatch } from './patch';

const { say, sentences } = sentencesOf('fix', {
  otherListener:
    'Attach to listener {{listener}} of {{parent}} instead, which accepts this route. Clients then reach the route by {{protocol}} on port {{port}}.',
});

/** The sentences for the message table. */
export const otherListenerSentences = sentences;

// A listener with the requested port or protocol is the best replacement.
function closeness(asked: readonly ListenerVerdict[], { listener }: ListenerVerdict): number {
  const alike = (same: (other: ListenerVerdict['listener']) => boolean) =>
    asked.some(verdict => same(verdict.listener)) ? 1 : 0;
  return (
    alike(({ protocol }) => protocol === listener.protocol) * 2 +
    alike(({ port }) => port === listener.port)
  );
}

/**
 * Finds a listener of the same parent that accepts the route if the parentRef names it. The owner of
 * the route can make this change without access to the parent (ParentReference.sectionName).
 *
 * @returns The change; undefined if no other listener is certain to accept the route.
 */
export function nameOtherListener(
  { stage, verdict, parent, listeners }: RefusedParent,
  route: ObjectRef
): Fix | undefined {
  const { parentRef, index } = verdict;
  const others = verdict.listeners.filter(item => item.selected === 'False' && willing(item));
  // The requested section does not exist. With several candidates, the choice is a guess.
  if (stage === 'section' && others.length > 1) return undefined;
  const [best] = others.sort((a, b) => closeness(listeners, b) - closeness(listeners, a));
  if (best === undefined || best.listener.name === '') return undefined;
  const { name, port, protocol } = best.listener;
  const wrongPort = parentRef.port !== undefined && parentRef.port !== port;
  return {
    target: route,
    patch: parentRefPatch(index, parent.name, {
      ...(parentRef.sectionName === name ? {} : { sectionName: name }),
      ...(wrongPort ? { port } : {}),
    }),
    message: say('otherListener', { parent, listener: name, protocol, port: port ?? 0 }),
  };
}
