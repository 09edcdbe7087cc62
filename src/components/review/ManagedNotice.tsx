import { Alert, AlertTitle } from '@mui/material';
import type { ReactNode } from 'react';
import { type ObjectRef, objectText } from '../../analysis';
import type { ObjectManager } from '../../fleet';
import { useWords } from '../words/useWords';

export interface ManagedNoticeProps {
  /** The tool that writes the object; undefined shows nothing. */
  readonly manager: ObjectManager | undefined;
  readonly target: ObjectRef;
  /** Where the change is to copy. */
  readonly children?: ReactNode;
}

/** Says that a tool writes an object from its source, where the change belongs. */
export function ManagedNotice({ manager, target, children }: ManagedNoticeProps) {
  const { t } = useWords();
  if (manager === undefined) return null;
  const { tool, source } = manager;
  const object = objectText(target);
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
      {children}
    </Alert>
  );
}
