import { Alert, AlertTitle } from '@mui/material';
import { objectText } from '../../analysis';
import { useWords } from '../words/useWords';
import type { ReviewedChange } from './reviewedChange';

/** Says that a tool writes an object from its source, where the change belongs. */
export function ManagedNotice({ reviewed }: { reviewed: ReviewedChange }) {
  const { t } = useWords();
  const { manager, change } = reviewed;
  if (manager === undefined) return null;
  const { tool, source } = manager;
  const object = objectText(change.target);
  return (
    <Alert severity="warning" sx={{ my: 1 }}>
      <AlertTitle>
        {source === ''
          ? t('{{tool}} manages {{object}}', { tool, object })
          : t('{{tool}} manages {{object}} ({{source}})', { tool, object, source })}
      </AlertTitle>
      {tool === 'Helm'
        ? t(
            'The next upgrade of the release can undo the change. Change the values or the chart instead.'
          )
        : t(
            '{{tool}} can undo the change at any time. Change the manifest in the repository instead.',
            { tool }
          )}{' '}
      {t('The YAML after the change and the diff are below, to copy.')}
    </Alert>
  );
}
