import type { ReportedCondition } from '../../gatewayApi/conditions';
import type { Translate } from '../words/translate';

/**
 * A reported condition as short text.
 *
 * @returns Such as `Accepted is False (NotAllowedByListeners)`.
 */
export function conditionWords({ type, status, reason }: ReportedCondition, t: Translate): string {
  return reason === '' || reason === type
    ? t('{{type}} is {{status}}', { type, status })
    : t('{{type}} is {{status}} ({{reason}})', { type, status, reason });
}
