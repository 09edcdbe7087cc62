import { GATEWAY_API_GROUP } from '../../../gatewayApi/kinds';
import type { Fix, ListenerVerdict } from '../../model';
import { sentencesOf } from '../../words/sentences';
import { listenerNames } from '../attachment/refusal';
import { testListener } from './openToRoutes';
import { type Patch, pointer } from './patch';

const { say, sentences } = sentencesOf('KindNotAllowed', {
  fix: {
    one: 'Allow {{kind}}s on listener {{listeners}} of {{owner}} too. Every {{kind}} whose namespace and hostnames it allows can then attach to it.',
    other:
      'Allow {{kind}}s on listeners {{listeners}} of {{owner}} too. Every {{kind}} whose namespace and hostnames they allow can then attach to them.',
  },
});

/** The sentences for the message table. */
export const namedKindsSentences = sentences;

/**
 * Allows a kind of route on listeners whose `allowedRoutes.kinds` exclude it.
 *
 * @param listeners - Listeners of one owner.
 * @returns The fix; undefined if `listeners` is empty.
 */
export function namedKinds(listeners: readonly ListenerVerdict[], kind: string): Fix | undefined {
  const [first] = listeners;
  if (first === undefined) return undefined;
  const { owner } = first.listener;
  const patch = listeners.flatMap(
    ({ listener }): Patch => [
      ...testListener(listener),
      {
        op: 'add',
        path: pointer('spec', 'listeners', listener.index, 'allowedRoutes', 'kinds', '-'),
        value: { group: GATEWAY_API_GROUP, kind },
      },
    ]
  );
  const names = listenerNames(listeners);
  const text = say('fix', { owner, kind, listeners: names, count: names.length });
  return { target: owner, patch, message: text };
}
