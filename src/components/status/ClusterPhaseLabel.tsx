import accountLock from '@iconify/icons-mdi/account-lock';
import checkCircle from '@iconify/icons-mdi/check-circle';
import cloudOffOutline from '@iconify/icons-mdi/cloud-off-outline';
import eyeOff from '@iconify/icons-mdi/eye-off';
import packageVariant from '@iconify/icons-mdi/package-variant';
import progressClock from '@iconify/icons-mdi/progress-clock';
import { Icon } from '@iconify/react';
import { StatusLabel } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { ClusterPhase } from '../../fleet';
import type { Translate } from '../words/translate';
import { useWords } from '../words/useWords';

const LOOK = {
  loading: { status: '', icon: progressClock },
  ready: { status: 'success', icon: checkCircle },
  partial: { status: 'warning', icon: eyeOff },
  notInstalled: { status: '', icon: packageVariant },
  unauthenticated: { status: 'warning', icon: accountLock },
  unreachable: { status: 'error', icon: cloudOffOutline },
} as const;

function words(phase: ClusterPhase, t: Translate): string {
  switch (phase) {
    case 'loading':
      return t('Loading');
    case 'ready':
      return t('Ready');
    case 'partial':
      return t('Partly readable');
    case 'notInstalled':
      return t('Not installed');
    case 'unauthenticated':
      return t('Login needed');
    case 'unreachable':
      return t('Unreachable');
  }
}

/** The state of a cluster; icon and words say what the colour says. */
export function ClusterPhaseLabel({ phase }: { phase: ClusterPhase }) {
  const { t } = useWords();
  const look = LOOK[phase];
  return (
    <StatusLabel status={look.status} data-phase={phase}>
      <Icon icon={look.icon} aria-hidden width="1.2em" height="1.2em" />
      {words(phase, t)}
    </StatusLabel>
  );
}
