import type { WantedRoute } from '../../analysis';
import type { Translate } from '../../components/words/translate';
import type { AnswerRow } from './answerRows';

/** Answers the page's question in one sentence. */
export function attachHeadline(
  rows: readonly AnswerRow[],
  { kind, namespace, hostnames }: WantedRoute,
  t: Translate
): string {
  const open = rows.filter(({ answer }) => answer.level === 'open').length;
  const count = rows.length;
  if (count === 0) return t('There are no listeners.');
  return hostnames.length === 0
    ? t('{{open}} of {{count}} listeners would accept this {{kind}} in namespace {{namespace}}.', {
        open,
        count,
        kind,
        namespace,
      })
    : t(
        '{{open}} of {{count}} listeners would accept this {{kind}} in namespace {{namespace}} for {{hostnames}}.',
        { open, count, kind, namespace, hostnames: hostnames.join(', ') }
      );
}
