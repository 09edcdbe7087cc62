import { Alert, Box, Button } from '@mui/material';
import { changedFields } from '../../../components/details/changedFields';
import { useWords } from '../../../components/words/useWords';
import type { WholeObject } from '../../../kube/writes/wholeObject';
import { writtenPart } from '../draft/startedRoute';
import { patchOf } from './patchOf';
import { targetOf } from './routeChange';

export interface ConflictNoteProps {
  /** The route that the user started from. */
  readonly base: WholeObject;
  /** The route as it is now; undefined if it is deleted or cannot be read. */
  readonly current: WholeObject | undefined;
  readonly onTake: (current: WholeObject) => void;
}

/** What somebody else changed meanwhile, and the way to save both. */
export function ConflictNote({ base, current, onTake }: ConflictNoteProps) {
  const { t } = useWords();
  if (current === undefined) return null;
  const patch = patchOf(writtenPart(base), writtenPart(current));
  const fields = changedFields({ target: targetOf(base), patch }, t);
  return (
    <Alert severity="warning" variant="outlined" sx={{ color: 'text.primary' }}>
      {t('Somebody else changed this:')}
      <Box
        component="ul"
        dir="ltr"
        sx={{ m: 0, paddingInlineStart: 2.5, overflowWrap: 'anywhere' }}
      >
        {fields.map(field => (
          <li key={field}>
            <code>{field}</code>
          </li>
        ))}
      </Box>
      {t('Your changes are still here. Where both changed a field, yours stays.')}
      <Box sx={{ mt: 1 }}>
        <Button size="small" variant="outlined" onClick={() => onTake(current)}>
          {t('Take over the other changes')}
        </Button>
      </Box>
    </Alert>
  );
}
