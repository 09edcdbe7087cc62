import {
  type Finding,
  isUnserved,
  type Listener,
  objectKey,
  parentLevel,
  type ParentVerdict,
} from '../../../../analysis';
import { messageText } from '../../../../components/words/messageText';
import type { Translate } from '../../../../components/words/translate';
import { isBelow } from '../parentFindings';
import { parentName } from '../parentName';
import type { AnswerLine } from './answerLine';

function about({ owner, index }: Listener, above: readonly Finding[]): Finding | undefined {
  const own = above.find(
    finding =>
      objectKey(finding.object) === objectKey(owner) &&
      isBelow(finding, `.spec.listeners[${index}]`)
  );
  return own ?? (above.length === 1 ? above[0] : undefined);
}

/**
 * Says that a listener accepts the route but is not served itself, or that this is not known.
 *
 * @param parent - The verdict of a parentRef that does not refuse the route.
 * @param above - The errors of the objects that should serve the route.
 * @returns The sentence about the first such listener; `unserved` if no other listener serves the
 *   route.
 */
export function listenerTrouble(
  parent: ParentVerdict,
  above: readonly Finding[],
  t: Translate
): AnswerLine | undefined {
  const first = parent.listeners.find(isUnserved);
  if (first === undefined) {
    const { served, accepted, parentRef } = parent;
    if (served === undefined) return undefined;
    const reason = messageText(served.message, t);
    // It is not known whether the listener accepts the route, but it serves none.
    if (parentLevel(parent) === 'unserved') {
      const text = t('Not served by {{parent}}: {{reason}}', {
        parent: parentName(parentRef),
        reason,
      });
      return { level: 'unserved', text, finding: above.length === 1 ? above[0] : undefined };
    }
    const isOpen = served.status === 'Unknown' && accepted.status === 'True';
    return isOpen ? { level: 'unknown', text: reason, missing: served.missing } : undefined;
  }
  return {
    level: parentLevel(parent) === 'unserved' ? 'unserved' : 'partly',
    finding: about(first.listener, above),
    text: t(
      'Listener {{listener}} of {{parent}} accepts the route, but is not served: {{reason}}',
      {
        listener: first.listener.name,
        parent: parentName(parent.parentRef),
        reason: messageText(first.served.message, t),
      }
    ),
  };
}
