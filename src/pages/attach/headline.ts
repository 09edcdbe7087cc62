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
  const values = { open, all: rows.length, kind, namespace, hostnames: hostnames.join(', ') };
  if (rows.length === 0) return t('There is no listener to ask.');
  return hostnames.length === 0
    ? t('{{open}} of {{all}} listeners are open to an {{kind}} in namespace {{namespace}}.', values)
    : t(
        '{{open}} of {{all}} listeners are open to an {{kind}} in namespace {{namespace}} for {{hostnames}}.',
        values
      );
}
