import { Icon } from '@iconify/react';
import { LightTooltip, StatusLabel } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { ReportedCondition } from '../../gatewayApi/conditions';
import { CamelText } from '../basics/CamelText';
import { useWords } from '../words/useWords';
import { conditionDetails, conditionLabel, conditionLook } from './conditionDetails';
import { STATUS_LOOKS } from './looks';
import { labelStatus } from './tones';

/**
 * A reported condition as a label. The icon repeats what the color says, and the tooltip has the
 * message. The label is marked if the report is about an older generation.
 */
export function ConditionChip({ condition }: { condition: ReportedCondition }) {
  const { t } = useWords();
  const { icon, tone } = conditionLook(condition);
  return (
    <LightTooltip title={conditionDetails(condition, t).join('\n')} interactive>
      <span role="note" tabIndex={0} style={{ display: 'inline-block', maxWidth: '100%' }}>
        <StatusLabel
          status={labelStatus(tone)}
          sx={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}
        >
          <Icon icon={icon} aria-hidden width="1em" height="1em" style={{ flexShrink: 0 }} />
          <span>
            <CamelText>{conditionLabel(condition, t)}</CamelText>
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
