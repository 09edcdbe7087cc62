import { LightTooltip } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box } from '@mui/material';
import type { Check } from '../../analysis';
import { statusWord } from '../status/looks';
import { StatusIcon } from '../status/StatusIcon';
import { messageText } from '../words/messageText';
import { useWords } from '../words/useWords';
import { checkLabel } from './checkLabel';

/** One check as an icon. The tooltip with its sentence is available to pointer and keyboard. */
export function CheckCell({ check }: { check: Check }) {
  const { t } = useWords();
  const sentence = messageText(check.message, t);
  return (
    <LightTooltip title={sentence} interactive>
      <Box
        component="span"
        role="note"
        tabIndex={0}
        aria-label={t('{{label}}, {{status}}: {{sentence}}', {
          label: checkLabel(check.check, t),
          status: statusWord(check.status, t),
          sentence,
        })}
        sx={{ display: 'inline-flex', p: 0.5 }}
      >
        <StatusIcon status={check.status} said />
      </Box>
    </LightTooltip>
  );
}
