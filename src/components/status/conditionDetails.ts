import { conditionHealth, isKnownType, type ReportedCondition } from '../../gatewayApi/conditions';
import type { Translate } from '../words/translate';
import { conditionWords } from './conditionWords';
import { type Look, STATUS_LOOKS, statusWord } from './looks';

/** The label of a reported condition: its type if it is good, else its reason. */
export function conditionLabel(condition: ReportedCondition, t: Translate): string {
  const { type, status, reason } = condition;
  if (status === 'NotReconciled') return statusWord(status, t);
  if (!isKnownType(type)) return conditionWords(condition, t);
  const unsaid = reason === '' || reason === type;
  switch (conditionHealth(condition)) {
    case 'True':
      return status === 'True' ? type : t('Not {{type}}', { type });
    case 'False':
      if (!unsaid) return reason;
      return status === 'True' ? type : t('Not {{type}}', { type });
    default:
      return unsaid ? t('{{type}} unknown', { type }) : reason;
  }
}

/** The look of a reported condition. Only its controller knows whether one of its own type is good. */
export function conditionLook(condition: ReportedCondition): Look {
  const isOwn = !isKnownType(condition.type) && condition.status !== 'NotReconciled';
  return STATUS_LOOKS[isOwn ? 'info' : conditionHealth(condition)];
}

/**
 * All that a controller reported in a condition.
 *
 * @returns Lines: the type and the label, the message, and whether it is stale.
 */
export function conditionDetails(condition: ReportedCondition, t: Translate): string[] {
  const message =
    condition.status === 'NotReconciled'
      ? t('No controller has written a status for this.')
      : condition.message;
  return [
    `${condition.type}: ${conditionLabel(condition, t)}`,
    message,
    condition.stale ? t('Stale: the object has changed since this was reported.') : '',
  ].filter(line => line !== '');
}
