import { Alert, Button } from '@mui/material';
import { useEffect, useRef } from 'react';
import { objectText } from '../../analysis';
import { revertChange } from '../../fleet';
import {
  type AppliedFix,
  keepApplied,
  type UndoState,
  useReviews,
} from '../findings/review/reviews';
import type { Translate } from '../words/translate';
import { useWords } from '../words/useWords';

async function undoAll(applied: AppliedFix): Promise<void> {
  keepApplied({ ...applied, undo: { state: 'running' } });
  let undo: UndoState = { state: 'done' };
  for (const of of [...applied.made].reverse()) {
    const result = await revertChange(applied.request.cluster, of);
    if (result.state === 'done') continue;
    undo = { state: 'failed', of, result };
    break;
  }
  keepApplied({ ...applied, undo });
}

function noticeText({ request, made, undo }: AppliedFix, t: Translate): string {
  const { cluster } = request;
  const objects = made.map(({ change }) => objectText(change.target)).join(', ');
  if (undo.state === 'done') {
    return t('The change of {{objects}} in {{cluster}} is undone.', { objects, cluster });
  }
  if (undo.state !== 'failed') {
    return t('The change of {{objects}} in {{cluster}} is made.', { objects, cluster });
  }
  const object = objectText(undo.of.change.target);
  const { result } = undo;
  if (result.state === 'conflict') {
    return t('Not undone: somebody else changed {{object}} since. Nothing is lost.', { object });
  }
  const message = result.state === 'done' ? '' : result.message;
  return t('The change of {{object}} is not undone: {{message}}', { object, message });
}

const NOTICE_LOOKS = {
  none: 'success',
  running: 'success',
  done: 'info',
  failed: 'error',
} as const;

/** What was applied last, with the way to undo it while the page is open. */
export function AppliedNotice({ isInDialog = false }: { isInDialog?: boolean }) {
  const { t } = useWords();
  const { applied } = useReviews();
  const notice = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const state = applied?.undo.state;
  useEffect(() => {
    // The button that opened the review vanishes with its finding, and *Undo* with its use.
    if (state !== undefined && state !== 'running' && (!isInDialog || state !== 'none')) {
      (button.current ?? notice.current)?.focus();
    }
  }, [isInDialog, state]);
  if (applied === undefined) return null;
  const { undo } = applied;
  return (
    <Alert
      ref={notice}
      tabIndex={-1}
      severity={NOTICE_LOOKS[undo.state]}
      role="status"
      sx={{ my: 1, overflowWrap: 'anywhere', boxShadow: isInDialog ? 0 : 6 }}
      onClose={isInDialog ? undefined : () => keepApplied(undefined)}
      closeText={t('Close')}
    >
      {noticeText(applied, t)}
      {(undo.state === 'none' || undo.state === 'running') && (
        <Button
          ref={button}
          variant="outlined"
          size="small"
          disabled={undo.state === 'running'}
          sx={{ marginInlineStart: 1 }}
          onClick={() => void undoAll(applied)}
        >
          {t('Undo')}
        </Button>
      )}
    </Alert>
  );
}
