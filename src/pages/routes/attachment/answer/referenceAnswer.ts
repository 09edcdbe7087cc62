import { type Finding, type RouteVerdict, ruleOf } from '../../../../analysis';
import { bySeverity } from '../../../../components/findings/bySeverity';
import { conditionWords } from '../../../../components/status/conditionWords';
import type { ParentStatus } from '../../../../components/status/parentStatuses';
import { messageText } from '../../../../components/words/messageText';
import type { Translate } from '../../../../components/words/translate';
import { needsAction } from '../parentFindings';
import { controllerWords, reportsOf } from '../reportedWord';
import type { AnswerLine } from './answerLine';

function withMore(reason: string, more: number, t: Translate): string {
  return more === 0 ? reason : t('{{reason}} ({{more}} more below)', { reason, more });
}

/**
 * Explains problems with the route's references. A route that is attached but has no usable backend
 * does not serve requests.
 *
 * @param findings - About its rules.
 * @returns At most one sentence; empty if there is no problem.
 */
export function referenceAnswer(
  { references, parents }: RouteVerdict,
  findings: readonly Finding[],
  statuses: readonly ParentStatus[],
  t: Translate
): AnswerLine[] {
  const [worst, ...more] = bySeverity(findings.filter(needsAction));
  if (worst !== undefined) {
    const level = worst.severity === 'error' ? 'refused' : 'partly';
    const said = withMore(messageText(worst.message, t), more.length, t);
    // The text of the other findings already says so.
    const text =
      ruleOf(worst.code)?.stage === 'permission'
        ? t('Requests fail: {{reason}}', { reason: said })
        : said;
    return [{ level, text, finding: worst }];
  }
  const [wrong, ...others] = references.filter(
    ({ status, isIdle }) => status === 'False' && isIdle !== true
  );
  if (wrong !== undefined) {
    const text = withMore(messageText(wrong.message, t), others.length, t);
    return [{ level: 'refused', text }];
  }
  const open = references.find(({ missing }) => missing !== undefined) ?? references[0];
  if (open === undefined) return [];
  const reason = messageText(open.message, t);
  const word = parents.flatMap(({ parentRef }) =>
    reportsOf(statuses, parentRef, 'ResolvedRefs')
  )[0];
  if (word === undefined) return [{ level: 'unknown', text: reason, missing: open.missing }];
  // Only the vendor's controller understands its own kind, and it reported True.
  if (open.missing === undefined && word.condition.status === 'True') return [];
  const text = t(
    '{{controller}} reported that {{condition}}. This could not be computed here: {{reason}}',
    {
      controller: controllerWords(word.controller, t),
      condition: conditionWords(word.condition, t),
      reason,
    }
  );
  return [{ level: 'unknown', text, missing: open.missing }];
}
