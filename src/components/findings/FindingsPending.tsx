import { Alert } from '@mui/material';
import { useWords } from '../words/useWords';

/** Names the clusters whose findings are not computed yet. Renders nothing if there are none. */
export function FindingsPending({ pending }: { pending: readonly string[] }) {
  const { t } = useWords();
  return (
    <div role="status">
      {pending.length > 0 && (
        <Alert role="note" severity="info" variant="outlined" sx={{ my: 1, color: 'text.primary' }}>
          {t('Still computing: {{clusters}}. There may be more findings than are shown.', {
            clusters: pending.join(', '),
          })}
        </Alert>
      )}
    </div>
  );
}
