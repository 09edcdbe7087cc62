import { Dialog, Loader } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import {
  Box,
  Button,
  DialogActions,
  DialogContent,
  Typography,
  useMediaQuery,
  useTheme,
} from '@mui/material';
import { useCallback } from 'react';
import { type MadeChange, useScope } from '../../fleet';
import { fixMakerText } from '../findings/fixMakerText';
import { closeReview, keepApplied, type ReviewRequest } from '../findings/review/reviews';
import { messageText } from '../words/messageText';
import { useWords } from '../words/useWords';
import { AppliedNotice } from './AppliedNotice';
import { ChangePreview } from './ChangePreview';
import { HandOn } from './HandOn';
import { ManagedNotice } from './ManagedNotice';
import { ReviewImpact } from './ReviewImpact';
import { ReviewResults } from './ReviewResults';
import { useReview } from './useReview';

/**
 * The review of a fix: whose object it changes, the change itself, what the server says to it, and
 * the one button of the plugin that writes.
 */
export function ReviewDialog({ request }: { request: ReviewRequest }) {
  const { t } = useWords();
  const theme = useTheme();
  const isNarrow = useMediaQuery(theme.breakpoints.down('sm'));
  const { fix, cluster } = request;
  const scope = useScope();
  const onMade = useCallback(
    (made: readonly MadeChange[]) => keepApplied({ request, made, undo: { state: 'none' } }),
    [request]
  );
  const review = useReview(fix, cluster, onMade);
  const { stage, changes } = review;
  const isBusy = stage === 'checking' || stage === 'applying';
  const forbidden = changes.filter(({ access }) => access.allowed === 'no');
  const isPossible = changes.every(({ problem }) => problem === undefined);
  const canCheck = forbidden.length === 0 && isPossible;
  // A write that has begun must report its result.
  const close = () => {
    if (stage !== 'applying') closeReview();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('Review the fix')}
      titleProps={{ focusTitle: true }}
      // The notice of what was applied takes the focus.
      disableRestoreFocus={stage === 'applied'}
      {...(isNarrow ? { fullScreen: true } : { withFullScreen: true })}
    >
      <DialogContent dividers>
        <Typography variant="body2" color="text.secondary">
          {t('{{maker}}, in cluster {{cluster}}', { maker: fixMakerText(fix, t), cluster })}
        </Typography>
        <Typography sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
          {messageText(fix.message, t)}
        </Typography>
        {stage === 'reading' && <Loader title={t('Reading the objects as they are now')} />}
        {changes.map((reviewed, index) => (
          <ManagedNotice key={index} manager={reviewed.manager} target={reviewed.change.target}>
            {t('The YAML after the change and the diff are below, to copy.')}
          </ManagedNotice>
        ))}
        {changes.map((reviewed, index) => (
          <ChangePreview key={index} reviewed={reviewed} />
        ))}
        {stage !== 'applying' && stage !== 'applied' && (
          <ReviewImpact request={request} scope={scope.clusters} />
        )}
        {forbidden.length > 0 && stage !== 'applied' && (
          <HandOn request={request} forbidden={forbidden} />
        )}
      </DialogContent>
      {/* Beside the buttons, so that the answer is in sight wherever the reader is. */}
      <Box sx={{ px: 3, maxHeight: '40vh', overflow: 'auto', flexShrink: 0 }}>
        <ReviewResults review={review} />
        {stage === 'applied' && <AppliedNotice isInDialog />}
      </Box>
      <DialogActions sx={{ flexWrap: 'wrap', rowGap: 1 }}>
        <Button onClick={close} disabled={stage === 'applying'}>
          {t('Close')}
        </Button>
        {canCheck && stage !== 'applied' && stage !== 'reading' && (
          <>
            <Button
              variant={stage === 'checked' ? 'outlined' : 'contained'}
              disabled={isBusy}
              onClick={review.check}
            >
              {stage === 'checking' ? t('Checking…') : t('Check with the server')}
            </Button>
            <Button
              variant={stage === 'checked' ? 'contained' : 'outlined'}
              disabled={stage !== 'checked'}
              onClick={review.apply}
            >
              {stage === 'applying' ? t('Applying…') : t('Apply')}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
