import accountLock from '@iconify/icons-mdi/account-lock';
import alert from '@iconify/icons-mdi/alert';
import alertCircle from '@iconify/icons-mdi/alert-circle';
import checkCircle from '@iconify/icons-mdi/check-circle';
import circleHalfFull from '@iconify/icons-mdi/circle-half-full';
import closeCircle from '@iconify/icons-mdi/close-circle';
import closeOctagon from '@iconify/icons-mdi/close-octagon';
import cloudOffOutline from '@iconify/icons-mdi/cloud-off-outline';
import eyeOff from '@iconify/icons-mdi/eye-off';
import helpCircle from '@iconify/icons-mdi/help-circle';
import information from '@iconify/icons-mdi/information';
import lanDisconnect from '@iconify/icons-mdi/lan-disconnect';
import minusCircleOutline from '@iconify/icons-mdi/minus-circle-outline';
import packageVariant from '@iconify/icons-mdi/package-variant';
import progressClock from '@iconify/icons-mdi/progress-clock';
import type { IconifyIcon } from '@iconify/react';
import type { AttachLevel, AttachmentLevel, Severity } from '../../analysis';
import type { ClusterPhase } from '../../fleet';
import type { ReportedStatus } from '../../gatewayApi/conditions';
import type { NodeLevel } from '../../graph';
import type { Translate } from '../words/translate';
import type { Tone } from './tones';

/** The appearance of a status. The shape repeats what the color says. */
export interface Look {
  readonly tone: Tone;
  readonly icon: IconifyIcon;
  readonly word: (t: Translate) => string;
  /** The explanation of the word. */
  readonly meaning?: (t: Translate) => string;
}

/** Every status of an object, check, finding, route, listener or cluster. */
export type StatusName =
  | ReportedStatus
  | Severity
  | AttachmentLevel
  | AttachLevel
  | ClusterPhase
  | Exclude<NodeLevel, 'plain'>;

/** The only table of looks. */
export const STATUS_LOOKS: Readonly<Record<StatusName, Look>> = {
  // The status of a condition or a check.
  True: { tone: 'success', icon: checkCircle, word: t => t('Yes') },
  False: { tone: 'error', icon: closeCircle, word: t => t('No') },
  Unknown: { tone: 'warning', icon: helpCircle, word: t => t('Unknown') },
  NotReconciled: { tone: 'plain', icon: helpCircle, word: t => t('Not reconciled') },

  // The severity of a finding.
  error: { tone: 'error', icon: closeOctagon, word: t => t('Error') },
  warning: { tone: 'warning', icon: alert, word: t => t('Warning') },
  info: { tone: 'info', icon: information, word: t => t('Info') },

  // The attachment of a route.
  attached: {
    tone: 'success',
    icon: checkCircle,
    word: t => t('Attached'),
    meaning: t => t('Every parent accepts it on every listener that it selects.'),
  },
  partly: {
    tone: 'warning',
    icon: circleHalfFull,
    word: t => t('Partly attached'),
    meaning: t => t('Every parent accepts it, but not on every listener that it selects.'),
  },
  refused: {
    tone: 'error',
    icon: closeCircle,
    word: t => t('Refused'),
    meaning: t => t('A parent does not accept it. Its page names the field that decides this.'),
  },
  unserved: {
    tone: 'error',
    icon: lanDisconnect,
    word: t => t('Not served'),
    meaning: t =>
      t('No controller or listener serves the parent that accepts it. Its page says why.'),
  },
  unknown: {
    tone: 'warning',
    icon: helpCircle,
    word: t => t('Unknown'),
    meaning: t => t('An object that decides this could not be read. Its page names the object.'),
  },
  nowhere: {
    tone: 'warning',
    icon: minusCircleOutline,
    word: t => t('No parent'),
    meaning: t => t('It names no parent, so no Gateway serves it.'),
  },

  // The answer of a listener for a route.
  open: { tone: 'success', icon: checkCircle, word: t => t('Would accept') },
  unconfirmed: { tone: 'warning', icon: alert, word: t => t('Would accept, no controller known') },
  closed: { tone: 'error', icon: closeCircle, word: t => t('Would refuse') },

  // The state of a cluster.
  loading: { tone: 'plain', icon: progressClock, word: t => t('Loading') },
  ready: { tone: 'success', icon: checkCircle, word: t => t('Ready') },
  partial: { tone: 'warning', icon: eyeOff, word: t => t('Partly readable') },
  notInstalled: { tone: 'plain', icon: packageVariant, word: t => t('Not installed') },
  unauthenticated: { tone: 'warning', icon: accountLock, word: t => t('Login required') },
  unreachable: { tone: 'error', icon: cloudOffOutline, word: t => t('Unreachable') },
  failing: { tone: 'error', icon: alertCircle, word: t => t('Failing') },

  // The state of an object in the topology.
  problem: { tone: 'error', icon: alertCircle, word: t => t('Has a problem') },
  good: { tone: 'success', icon: checkCircle, word: t => t('No problems') },
};

export function statusWord(status: StatusName, t: Translate): string {
  return STATUS_LOOKS[status].word(t);
}
