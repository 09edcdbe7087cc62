import { Icon } from '@iconify/react';
import { LightTooltip, StatusLabel } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { useWords } from '../words/useWords';
import { STATUS_LOOKS, type StatusName } from './looks';
import { labelStatus } from './tones';

/** A status as a label. The icon repeats what the color says, and the tooltip has the meaning. */
export function StatusChip({ status }: { status: StatusName }) {
  const { t } = useWords();
  const { icon, tone, word, meaning } = STATUS_LOOKS[status];
  const chip = (
    <StatusLabel status={labelStatus(tone)} sx={{ whiteSpace: 'nowrap' }}>
      <Icon icon={icon} aria-hidden width="1.2em" height="1.2em" style={{ flexShrink: 0 }} />
      {word(t)}
    </StatusLabel>
  );
  return meaning === undefined ? (
    chip
  ) : (
    <LightTooltip title={meaning(t)}>
      <span>{chip}</span>
    </LightTooltip>
  );
}
