import { isUnserved, parentLevel, type ParentVerdict } from '../../../../analysis';
import { messageText } from '../../../../components/words/messageText';
import type { Translate } from '../../../../components/words/translate';
import { parentName } from '../parentName';
import type { AnswerLine } from './answerLine';

/**
 * Says that a listener accepts the route but is not served itself, or that this is not known.
 *
 * @param parent - The verdict of a parentRef that accepts the route.
 * @returns The sentence about the first such listener; `unserved` if no other listener serves the
 *   route.
 */
export function listenerTrouble(parent: ParentVerdict, t: Translate): AnswerLine | undefined {
  const first = parent.listeners.find(isUnserved);
  if (first === undefined) {
    if (parent.served?.status !== 'Unknown') return undefined;
    const { message, missing } = parent.served;
    return { level: 'unknown', text: messageText(message, t), missing };
  }
  return {
    level: parentLevel(parent) === 'unserved' ? 'unserved' : 'partly',
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
