import { Alert, Box, Typography } from '@mui/material';
import { type ObjectChange, objectText } from '../../analysis';
import { CodeBlock } from '../basics/CodeBlock';
import { CopyButton } from '../basics/CopyButton';
import { changedFields } from '../details/changedFields';
import type { Translate } from '../words/translate';
import { useWords } from '../words/useWords';
import { manifestDiff } from './manifestDiff';
import { manifestText } from './manifestText';
import { ObjectDiff } from './ObjectDiff';
import type { ReviewedChange, ReviewProblem } from './reviewedChange';

function blockingText(problem: ReviewProblem, { target }: ObjectChange, t: Translate): string {
  const object = objectText(target);
  switch (problem.problem) {
    case 'absent':
      return t('{{object}} does not exist any more.', { object });
    case 'changed':
      return t('{{object}} has changed, and the fix does not fit it any more.', { object });
    case 'unread':
      return t('{{object}} cannot be read: {{message}}', { object, message: problem.message });
  }
}

function Diff({ reviewed }: { reviewed: ReviewedChange }) {
  const { t } = useWords();
  const { change, before, after } = reviewed;
  if (before === undefined || after === undefined) return null;
  const object = objectText(change.target);
  const [old, now] = [manifestText(before), manifestText(after)];
  const { kind, metadata } = before;
  const diff = manifestDiff(`${kind.toLowerCase()}-${metadata.name}.yaml`, old, now);
  const copies = [
    { name: t('YAML after the change'), label: t('Copy the YAML after the change'), text: now },
    { name: t('Diff'), label: t('Copy the diff'), text: diff },
  ];
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, typography: 'body2' }}>
        {copies.map(({ name, label, text }) => (
          <Box
            component="span"
            key={name}
            sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, position: 'relative' }}
          >
            {name}
            <CopyButton text={text} label={label} />
          </Box>
        ))}
      </Box>
      <ObjectDiff label={object} before={old} after={now} />
      <Box component="details">
        <Box component="summary" sx={{ cursor: 'pointer', typography: 'body2' }}>
          {t('The diff as text')}
        </Box>
        <CodeBlock
          text={diff}
          label={t('Diff of {{object}}', { object })}
          copyLabel={t('Copy the diff')}
        />
      </Box>
    </>
  );
}

/** One change: the object before and after it. */
export function ChangePreview({ reviewed }: { reviewed: ReviewedChange }) {
  const { t } = useWords();
  const { change, after, problem } = reviewed;
  const object = objectText(change.target);
  const isNew = change.create !== undefined;
  return (
    <Box component="section" aria-label={object} sx={{ mt: 2 }}>
      <Typography variant="subtitle1" component="h2" sx={{ overflowWrap: 'anywhere' }}>
        {isNew ? t('New object {{object}}', { object }) : t('Change of {{object}}', { object })}
      </Typography>
      {problem === undefined ? null : (
        <Alert severity="warning" sx={{ my: 1 }}>
          {blockingText(problem, change, t)}
        </Alert>
      )}
      {isNew && after !== undefined ? (
        <CodeBlock
          text={manifestText(after)}
          label={t('New object {{object}}', { object })}
          copyLabel={t('Copy the object')}
        />
      ) : (
        <Diff reviewed={reviewed} />
      )}
      {after === undefined &&
        changedFields(change, t).map(field => (
          <Box key={field} component="code" dir="ltr" sx={{ display: 'block' }}>
            {field}
          </Box>
        ))}
    </Box>
  );
}
