import { brokenConditions, parentLevel, type ParentVerdict } from '../../../../analysis';
import { messageText } from '../../../../components/words/messageText';
import type { Translate } from '../../../../components/words/translate';
import { parentName } from '../parentName';
import type { AnswerLine } from './answerLine';

/**
 * Says that a listener which takes the route can't be served itself.
 *
 * @param parent - The verdict of a parentRef that accepts the route.
 * @returns The sentence about the first such listener; `unserved` where no other takes the route.
 */
export function listenerTrouble(parent: ParentVerdict, t: Translate): AnswerLine | undefined {
  const taking = parent.listeners.filter(({ attached }) => attached === 'True');
  const broken = taking.filter(({ listener }) => brokenConditions(listener).length > 0);
  const [first] = broken;
  if (first === undefined) return undefined;
  const { listener } = first;
  // Why it is not accepted says more than that it is not.
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
