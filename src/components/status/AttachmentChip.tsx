import checkCircle from '@iconify/icons-mdi/check-circle';
import circleHalfFull from '@iconify/icons-mdi/circle-half-full';
import closeCircle from '@iconify/icons-mdi/close-circle';
import helpCircle from '@iconify/icons-mdi/help-circle';
import lanDisconnect from '@iconify/icons-mdi/lan-disconnect';
import minusCircleOutline from '@iconify/icons-mdi/minus-circle-outline';
import { Icon } from '@iconify/react';
import { LightTooltip, StatusLabel } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { AttachmentLevel } from '../../analysis';
import type { Translate } from '../words/translate';
import { useWords } from '../words/useWords';

const LOOK = {
  attached: { status: 'success', icon: checkCircle },
  partly: { status: 'warning', icon: circleHalfFull },
  refused: { status: 'error', icon: closeCircle },
  unserved: { status: 'error', icon: lanDisconnect },
  unknown: { status: 'warning', icon: helpCircle },
  nowhere: { status: '', icon: minusCircleOutline },
} as const;

/** The word for a level of attachment. */
export function attachmentWord(level: AttachmentLevel, t: Translate): string {
  switch (level) {
    case 'attached':
      return t('Attached');
    case 'partly':
      return t('Partly attached');
    case 'refused':
      return t('Refused');
    case 'unserved':
      return t('Not served');
    case 'unknown':
      return t('Unknown');
    case 'nowhere':
      return t('No parent');
  }
}

function meaning(level: AttachmentLevel, t: Translate): string {
  switch (level) {
    case 'attached':
      return t('Every parent takes it on the listeners that it asks for.');
    case 'partly':
      return t('Every parent takes it, but not on every listener that it asks for.');
    case 'refused':
      return t('A parent does not take it: its page says which field says no.');
    case 'unserved':
      return t('It is taken by what nobody serves: its page says why.');
    case 'unknown':
      return t('Something that decides could not be read: its page says what.');
    case 'nowhere':
      return t('It names no parent, so no Gateway serves it.');
  }
}

/** How a route stands, as a label whose icon says what its colour says. */
export function AttachmentChip({ level }: { level: AttachmentLevel }) {
  const { t } = useWords();
  const { status, icon } = LOOK[level];
  return (
    <LightTooltip title={meaning(level, t)}>
      <span>
        <StatusLabel status={status} sx={{ whiteSpace: 'nowrap' }}>
          <Icon icon={icon} aria-hidden width="1em" height="1em" />
          {attachmentWord(level, t)}
        </StatusLabel>
      </span>
    </LightTooltip>
  );
}
