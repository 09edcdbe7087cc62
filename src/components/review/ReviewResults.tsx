import { Alert } from '@mui/material';
import { type ObjectChange, objectText } from '../../analysis';
import type { ChangeResult } from '../../fleet';
import type { Translate } from '../words/translate';
import { useWords } from '../words/useWords';
import type { Review } from './useReview';

function failureText(result: ChangeResult, change: ObjectChange, t: Translate): string {
  const object = objectText(change.target);
  switch (result.state) {
    case 'done':
      return '';
    case 'refused':
      return t('The server refuses the change of {{object}}.', { object });
    case 'notAllowed':
      return t('You have no permission to change {{object}}.', { object });
    case 'conflict':
      return change.create === undefined
        ? t('Somebody else changed {{object}}.', { object })
        : t('{{object}} exists already.', { object });
    case 'failed':
      return t(
        'There is no answer about the change of {{object}}. Read it again before you retry.',
        {
          object,
        }
      );
  }
}

function madeText({ target, create }: ObjectChange, t: Translate): string {
  const object = objectText(target);
  return create === undefined
    ? t('{{object}} is changed.', { object })
    : t('{{object}} is created.', { object });
}

/** What the server said to the check, or what became of each change. */
export function ReviewResults({ review }: { review: Review }) {
  const { t } = useWords();
  const { stage, changes, results, changedMeanwhile } = review;
  // One change has one line, with the way to undo it.
  const isEach = stage === 'applying' || (stage === 'applied' && changes.length > 1);
  const isPartial = isEach && results.some(({ state }) => state === 'done');
  const last = results[results.length - 1];
  const failed = last === undefined || last.state === 'done' ? undefined : last;
  const failedChange = changes[results.length - 1]?.change;
  const untried = changes.slice(results.length);
  return (
    <div role="status">
      {changedMeanwhile !== undefined && (
        <Alert severity="warning" sx={{ my: 1 }}>
          {t(
            'Somebody changed {{object}} during the review. Nothing is written. The object is shown as it is now.',
            { object: objectText(changedMeanwhile) }
          )}
        </Alert>
      )}
      {stage === 'checked' && (
        <Alert severity="success" sx={{ my: 1 }}>
          {t('The server accepts the change. Nothing is written yet.')}
        </Alert>
      )}
      {isEach &&
        results.map((result, index) => {
          const change = changes[index]?.change;
          return result.state !== 'done' || change === undefined ? null : (
            <Alert key={index} severity="success" sx={{ my: 1 }}>
              {madeText(change, t)}
            </Alert>
          );
        })}
      {failed !== undefined && failedChange !== undefined && (
        <Alert severity="error" sx={{ my: 1, overflowWrap: 'anywhere' }}>
          {failureText(failed, failedChange, t)}
          {!isPartial && failed.state !== 'failed' && ` ${t('Nothing is written.')}`}
          <div dir="ltr">{failed.message}</div>
        </Alert>
      )}
      {failed !== undefined &&
        stage === 'applied' &&
        untried.map(({ change }, index) => (
          <Alert key={index} severity="info" sx={{ my: 1 }}>
            {t('Not tried, since a change before it failed: {{object}}', {
              object: objectText(change.target),
            })}
          </Alert>
        ))}
    </div>
  );
}
