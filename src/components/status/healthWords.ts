import type { AttachmentLevel, Health, HealthCode, HealthReason } from '../../analysis';
import { kindInfo, type PageKind } from '../../gatewayApi/kinds';
import { pluralKind } from '../basics/pluralKind';
import type { Translate } from '../words/translate';
import { type Look, STATUS_LOOKS, statusWord } from './looks';

function goodWord(kind: PageKind, t: Translate): string {
  switch (kindInfo(kind).subject) {
    case 'route':
      return statusWord('attached', t);
    case 'gateway':
    case 'listenerSet':
      return t('Served');
    case 'gatewayClass':
    case 'policy':
      return t('Accepted');
    case 'grant':
      return t('In use');
    default:
      return t('Ready');
  }
}

// Without these, a route is refused by a listener.
const CHECKS: readonly HealthCode[] = ['sectionName', 'port', 'protocol', 'kind', 'namespace'];

function partlyWord(kind: PageKind, code: HealthCode | undefined, t: Translate): string {
  switch (kindInfo(kind).subject) {
    case 'route':
      return code === undefined || code === 'precedence' || CHECKS.includes(code)
        ? statusWord('partly', t)
        : t('Partly served');
    case 'gateway':
    case 'listenerSet':
      return t('Partly served');
    default:
      return t('Partly accepted');
  }
}

/**
 * The word for a level of an object of a kind.
 *
 * @param code - Of its reason, since a route is either attached or served in part. Undefined for the
 *   level alone, as in a filter.
 */
export function healthLevelWord(
  level: AttachmentLevel,
  kind: PageKind,
  t: Translate,
  code?: HealthCode
): string {
  if (level === 'attached') return goodWord(kind, t);
  if (level === 'partly') return partlyWord(kind, code, t);
  if (level === 'nowhere' && kind === 'ReferenceGrant') return t('Unused');
  return statusWord(level, t);
}

function reasonWord({ code, names }: HealthReason, t: Translate): string {
  switch (code) {
    case 'parent':
      return t('parent');
    case 'notAllowed':
      return t('not allowed');
    case 'gateway':
      return 'Gateway';
    case 'controller':
      return t('controller');
    case 'notAccepted':
      return t('not accepted');
    case 'invalid':
      return t('invalid');
    case 'conflict':
      return t('conflict');
    case 'certificate':
      return t('certificate');
    case 'parameters':
      return t('parameters');
    case 'listeners':
      return t('listeners');
    case 'address':
      return t('address');
    case 'notProgrammed':
      return t('not programmed');
    case 'unsupported':
      return t('not supported');
    case 'sectionName':
      return t('section name');
    case 'port':
      return t('port');
    case 'protocol':
      return t('protocol');
    case 'kind':
      return t('kind');
    case 'namespace':
      return t('namespace');
    case 'hostname':
      return t('hostname');
    case 'precedence':
      return t('precedence');
    case 'grant':
      return 'ReferenceGrant';
    case 'backend':
      return t('backend');
    case 'filter':
      return t('filter');
    case 'target':
      return t('target');
    case 'implementation':
      return t('implementation');
    case 'notReported':
      return t('no report');
    case 'missing':
      return names.map(pluralKind).join(', ');
    case 'reported':
      return names.join(', ');
  }
}

/**
 * The health of an object in a few words, alike on every page.
 *
 * @returns Such as `Refused: namespace`, `Not served: certificate`, `Unknown: Namespaces` or
 *   `Attached`.
 */
export function healthWords({ level, reason }: Health, kind: PageKind, t: Translate): string {
  const word = healthLevelWord(level, kind, t, reason?.code);
  return reason === undefined
    ? word
    : t('{{level}}: {{reason}}', { level: word, reason: reasonWord(reason, t) });
}

/** The look of a health. That no controller has reported anything is neither good nor bad. */
export function healthLook({ level, reason }: Health, kind: PageKind): Look {
  if (reason?.code === 'notReported') return STATUS_LOOKS.NotReconciled;
  return STATUS_LOOKS[level === 'nowhere' && kind === 'ReferenceGrant' ? 'info' : level];
}
