import { ATTACHMENT_LEVELS, type AttachmentLevel } from '../../../../analysis';
import { isBelow } from '../parentFindings';
import type { AnswerInput } from './answerInput';
import type { AnswerLine } from './answerLine';
import { parentLines } from './parentAnswer';
import { referenceAnswer } from './referenceAnswer';

function withoutParents({ defaultGateways, t }: AnswerInput): AnswerLine {
  return defaultGateways
    ? {
        level: 'unknown',
        text: t(
          'The route names no parent and uses the default Gateways. Only the implementation knows which Gateways these are.'
        ),
      }
    : { level: 'nowhere', text: t('The route names no parent, so no Gateway serves it.') };
}

/**
 * Explains in a few sentences why a route receives traffic or not: one per parentRef, and other
 * problems that stop traffic.
 *
 * @returns Worst first; never empty.
 */
export function attachmentAnswer(input: AnswerInput): AnswerLine[] {
  const { verdict, findings, t } = input;
  const parents = verdict.parents.flatMap(parent => parentLines(parent, input));
  const none: AnswerLine[] = verdict.parents.length > 0 ? [] : [withoutParents(input)];
  const ofRules = findings.filter(finding => isBelow(finding, '.spec.rules'));
  const lines = [...none, ...parents, ...referenceAnswer(verdict, ofRules, input.statuses, t)];
  const order = (level: AttachmentLevel) =>
    level === 'nowhere' ? -1 : ATTACHMENT_LEVELS.indexOf(level);
  return lines.sort((left, right) => order(left.level) - order(right.level));
}
