import { Icon } from '@iconify/react';
import { LightTooltip, StatusLabel } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { conditionHealth, isKnownType, type ReportedCondition } from '../../gatewayApi/conditions';
import { CamelText } from '../basics/CamelText';
import type { Translate } from '../words/translate';
import { useWords } from '../words/useWords';
import { conditionWords } from './conditionWords';
import { STATUS_LOOKS, type StatusName, statusWord } from './looks';
import { labelStatus } from './tones';

function label(condition: ReportedCondition, t: Translate): string {
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

// Only its controller knows whether a condition of its own type is good.
function lookOf(condition: ReportedCondition): StatusName {
  const isOwn = !isKnownType(condition.type) && condition.status !== 'NotReconciled';
  return isOwn ? 'info' : conditionHealth(condition);
}

/**
 * A reported condition as a label. The icon repeats what the color says, and the tooltip has the
 * message. The label is marked if the report is about an older generation.
 */
export function ConditionChip({ condition }: { condition: ReportedCondition }) {
  const { t } = useWords();
  const { icon, tone } = STATUS_LOOKS[lookOf(condition)];
  const message =
    condition.status === 'NotReconciled'
      ? t('No controller has written a status for this.')
      : condition.message;
  const details = [
    `${condition.type}: ${label(condition, t)}`,
    message,
    condition.stale ? t('Stale: the object has changed since this was reported.') : '',
  ].filter(line => line !== '');
  return (
    <LightTooltip title={details.join('\n')} interactive>
      <span role="note" tabIndex={0} style={{ display: 'inline-block', maxWidth: '100%' }}>
        <StatusLabel
          status={labelStatus(tone)}
          sx={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}
        >
          <Icon icon={icon} aria-hidden width="1em" height="1em" style={{ flexShrink: 0 }} />
          <span>
            <CamelText>{label(condition, t)}</CamelText>
          </span>
          {condition.stale && (
            <Icon
              icon={STATUS_LOOKS.warning.icon}
              aria-label={t('stale')}
              width="1em"
              height="1em"
            />
          )}
        </StatusLabel>
      </span>
    </LightTooltip>
  );
}
