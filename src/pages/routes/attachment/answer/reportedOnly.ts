import type { AttachmentLevel } from '../../../../analysis';
import { conditionWords } from '../../../../components/status/conditionWords';
import type { ParentStatus } from '../../../../components/status/parentStatuses';
import type { Translate } from '../../../../components/words/translate';
import { parentName } from '../parentName';
import { controllerWords } from '../reportedWord';
import type { AnswerLine } from './answerLine';

const LEVELS: Readonly<Record<string, AttachmentLevel>> = { False: 'refused', True: 'attached' };

/**
 * The answer for a route without an analysis: the controllers' reports.
 *
 * @returns One sentence per reported `Accepted`.
 */
export function reportedOnly(statuses: readonly ParentStatus[], t: Translate): AnswerLine[] {
  return statuses.flatMap(({ parent, reports }) =>
    reports.flatMap(({ controller, conditions }) =>
      conditions
        .filter(({ type, status }) => type === 'Accepted' && status !== 'NotReconciled')
        .map(condition => ({
          level: LEVELS[condition.status] ?? 'unknown',
          text: t('{{controller}} reported for {{parent}}: {{condition}}.', {
            controller: controllerWords(controller, t),
            parent: parentName(parent),
            condition: conditionWords(condition, t),
          }),
        }))
    )
  );
}
