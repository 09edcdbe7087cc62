import { Snackbar } from '@mui/material';
import { useReviews } from '../findings/review/reviews';
import { inWords } from '../words/inWords';
import { AppliedNotice } from './AppliedNotice';
import { ReviewDialog } from './ReviewDialog';

/**
 * The review that any page can open, and the notice of what was applied. Both outlive the page that
 * opened them, since a fix that works removes its finding from it.
 */
export const ReviewHost = inWords(() => {
  const { open, applied } = useReviews();
  if (open !== undefined) return <ReviewDialog request={open} />;
  return (
    <Snackbar
      open={applied !== undefined}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
    >
      <div>
        <AppliedNotice />
      </div>
    </Snackbar>
  );
});
