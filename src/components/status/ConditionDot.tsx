import { Icon } from '@iconify/react';
import { LightTooltip } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { useTheme } from '@mui/material';
import type { ReportedCondition } from '../../gatewayApi/conditions';
import { useWords } from '../words/useWords';
import { conditionDetails, conditionLook } from './conditionDetails';
import { toneColor } from './tones';

/** A reported condition as a shape in a color. Its words are in the tooltip. */
export function ConditionDot({ condition }: { condition: ReportedCondition }) {
  const { t } = useWords();
  const theme = useTheme();
  const { icon, tone } = conditionLook(condition);
  const [name, ...details] = conditionDetails(condition, t);
  return (
    <LightTooltip title={[name, ...details].join('\n')}>
      <span role="img" aria-label={name} style={{ display: 'inline-flex', flexShrink: 0 }}>
        <Icon
          icon={icon}
          aria-hidden
          width="1.1em"
          height="1.1em"
          style={{ color: toneColor(theme, tone) }}
        />
      </span>
    </LightTooltip>
  );
}
