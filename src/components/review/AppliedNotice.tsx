import { Alert, Button } from '@mui/material';
import { useEffect, useRef } from 'react';
import { objectText } from '../../analysis';
import { type MadeChange, revertChange } from '../../fleet';
import {
  type AppliedFix,
  keepApplied,
  type UndoFailure,
  type UndoState,
  useReviews,
} from '../findings/review/reviews';
import type { Translate } from '../words/translate';
import { useWords } from '../words/useWords';

// From the last change to the first. A part of a fix can be worse than all or nothing of it, so the
// server checks all of several changes before the first is taken back.
async function undoEach({ request, made }: AppliedFix): Promise<UndoState> {
  const undone: MadeChange[] = [];
  for (const dryRun of made.length > 1 ? [true, false] : [false]) {
    for (const of of [...made].reverse()) {
      const result = await revertChange(request.cluster, of, { dryRun });
      if (result.state !== 'done') return { state: 'failed', of, result, undone };
      if (!dryRun) undone.push(of);
    }
  }
  return { state: 'done' };
}

async function undoAll(applied: AppliedFix): Promise<void> {
  keepApplied({ ...applied, undo: { state: 'running' } });
  keepApplied({ ...applied, undo: await undoEach(applied) });
}

function undoneText(changes: readonly MadeChange[], cluster: string, t: Translate): string {
  const objects = changes.map(({ change }) => objectText(change.target)).join(', ');
  return t('The change of {{objects}} in {{cluster}} is undone.', { objects, cluster });
}

function notUndoneText({ of, result }: UndoFailure, t: Translate): string {
  const object = objectText(of.change.target);
  if (result.state === 'conflict') {
    return t('Not undone: somebody else changed {{object}} since. Nothing is lost.', { object });
  }
  const message = result.state === 'done' ? '' : result.message;
  return t('The change of {{object}} is not undone: {{message}}', { object, message });
}

function noticeText({ request, made, undo }: AppliedFix, t: Translate): string {
  const { cluster } = request;
  if (undo.state === 'done') return undoneText(made, cluster, t);
  if (undo.state === 'failed') {
    const failure = notUndoneText(undo, t);
    const { undone } = undo;
    return undone.length === 0 ? failure : `${undoneText(undone, cluster, t)} ${failure}`;
  }
  const objects = made.map(({ change }) => objectText(change.target)).join(', ');
  return t('The change of {{objects}} in {{cluster}} is made.', { objects, cluster });
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
