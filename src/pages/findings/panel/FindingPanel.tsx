import close from '@iconify/icons-mdi/close';
import { Icon } from '@iconify/react';
import { Box, Drawer, IconButton, Typography } from '@mui/material';
import { ruleOf } from '../../../analysis';
import type { FindingRow } from '../../../components/findings/findingRows';
import { explanationWords } from '../../../components/words/explanationWords';
import type { Translate } from '../../../components/words/translate';
import { useWords } from '../../../components/words/useWords';
import { codeOf } from '../findingFilter';
import { CodeExplanation } from './CodeExplanation';
import { FindingAnswer } from './FindingAnswer';

export interface FindingPanelProps {
  /** The URL's value: the id of a finding, or a code alone; `''` for none. */
  readonly id: string;
  /** The finding with that id; undefined if it does not exist. */
  readonly row: FindingRow | undefined;
  /** Clusters whose findings are not computed yet, so that the finding can still appear. */
  readonly pending: readonly string[];
  readonly scope: readonly string[];
  readonly onClose: () => void;
}

const TITLE_ID = 'gateway-fleet-finding-title';

function absence(id: string, pending: readonly string[], t: Translate): string {
  if (codeOf(id) === id) return '';
  return pending.length > 0
    ? t('This finding is not listed yet. Still computing: {{clusters}}', {
        clusters: pending.join(', '),
      })
    : t('This finding no longer exists. It was fixed, or its object was deleted.');
}

/** A finding beside the list: the problem and its fix, then the explanation of its code. */
export function FindingPanel({ id, row, pending, scope, onClose }: FindingPanelProps) {
  const { t } = useWords();
  const code = row?.finding.code ?? codeOf(id);
  const rule = ruleOf(code);
  const gone = absence(id, pending, t);
  return (
    <Drawer
      anchor="right"
      open={id !== ''}
      onClose={onClose}
      // Above Headlamp's app bar, which covers drawers.
      sx={{ zIndex: theme => theme.zIndex.modal }}
      PaperProps={{
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': TITLE_ID,
        sx: { width: 'min(40rem, 100vw)', p: 3, display: 'block' },
      }}
    >
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between', mb: 1 }}>
        <div>
          <Typography variant="h5" component="h2" id={TITLE_ID}>
            {rule === undefined ? code : explanationWords(rule, 'title', t)}
          </Typography>
          <Typography variant="body2" color="text.secondary" component="code">
            {code}
          </Typography>
        </div>
        <Box>
          <IconButton onClick={onClose} aria-label={t('Close')}>
            <Icon icon={close} aria-hidden />
          </IconButton>
        </Box>
      </Box>
      {row !== undefined && <FindingAnswer row={row} scope={scope} />}
      {row === undefined && gone !== '' && (
        <Typography role="status" gutterBottom>
          {gone}
        </Typography>
      )}
      {rule === undefined ? (
        <Typography>{t('This code has no explanation.')}</Typography>
      ) : (
        <CodeExplanation rule={rule} />
      )}
    </Drawer>
  );
}
