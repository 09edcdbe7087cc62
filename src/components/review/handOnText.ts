import { changesOf, objectText } from '../../analysis';
import { copyableChange } from '../findings/copyableChange';
import type { ReviewRequest } from '../findings/review/reviews';
import { messageText } from '../words/messageText';
import type { Translate } from '../words/translate';

/**
 * The commands and objects of a fix, to hand to somebody who may make the changes.
 *
 * @returns One text per change.
 */
export function handOnCommands({ fix }: Pick<ReviewRequest, 'fix'>): string[] {
  return changesOf(fix).map(change =>
    change.create === undefined
      ? copyableChange(change)
      : `kubectl create -f - <<'EOF'\n${copyableChange(change)}\nEOF`
  );
}

/**
 * A message for the owner of the objects that a fix changes.
 *
 * @param address - The address of the page that explains the problem.
 */
export function handOnMessage(request: ReviewRequest, address: string, t: Translate): string {
  const { fix, cluster, problem } = request;
  const objects = changesOf(fix).map(({ target }) => objectText(target));
  return [
    t('{{objects}} in cluster {{cluster}} needs a change.', {
      objects: objects.join(', '),
      cluster,
    }),
    ...(problem === undefined ? [] : [messageText(problem, t)]),
    messageText(fix.message, t),
    ...handOnCommands(request),
    t('The problem and the fix are explained here: {{address}}', { address }),
  ].join('\n\n');
}
