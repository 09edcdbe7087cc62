import { brokenConditions, parentLevel, type ParentVerdict } from '../../../../analysis';
import { messageText } from '../../../../components/words/messageText';
import type { Translate } from '../../../../components/words/translate';
import { parentName } from '../parentName';
import type { AnswerLine } from './answerLine';

/**
 * Says that a listener accepts the route but has a problem of its own.
 *
 * @param parent - The verdict of a parentRef that accepts the route.
 * @returns The sentence about the first such listener; `unserved` if no other listener accepts the
 *   route.
 */
export function listenerTrouble(parent: ParentVerdict, t: Translate): AnswerLine | undefined {
  const taking = parent.listeners.filter(({ attached }) => attached === 'True');
  const broken = taking.filter(({ listener }) => brokenConditions(listener).length > 0);
  const [first] = broken;
  if (first === undefined) return undefined;
  const { listener } = first;
  // The reason for a False `Accepted` says more than the condition itself.
  const conditions = brokenConditions(listener);
  const reason = conditions.find(({ type }) => type !== 'Accepted') ?? conditions[0];
  return {
    level: parentLevel(parent) === 'unserved' ? 'unserved' : 'partly',
    text: t(
      'Listener {{listener}} of {{parent}} accepts the route, but has a problem itself: {{reason}}',
      {
        listener: listener.name,
        parent: parentName(parent.parentRef),
        reason: messageText(reason.message, t),
      }
    ),
  };
}
