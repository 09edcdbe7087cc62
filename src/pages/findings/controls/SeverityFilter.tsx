import { Box, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { SEVERITIES, type Severity } from '../../../analysis';
import { severityCount } from '../../../components/status/severityCount';
import { StatusIcon } from '../../../components/status/StatusIcon';
import { useWords } from '../../../components/words/useWords';

export interface SeverityFilterProps {
  /** The number of findings per severity, including hidden ones. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly shown: readonly Severity[];
  readonly onChange: (shown: readonly Severity[]) => void;
}

/** One switch per severity with its count, so that hidden findings stay noticeable. */
export function SeverityFilter({ counts, shown, onChange }: SeverityFilterProps) {
  const { t } = useWords();
  return (
    <ToggleButtonGroup
      size="small"
      value={[...shown]}
      aria-label={t('Severities that are shown')}
      onChange={(_, chosen: Severity[]) => onChange(chosen)}
    >
      {SEVERITIES.map(severity => {
        const hidden = !shown.includes(severity);
        return (
          <ToggleButton
            key={severity}
            value={severity}
            data-severity={severity}
            sx={{ textTransform: 'none', gap: 0.75, py: 0.5 }}
          >
            <StatusIcon status={severity} said />
            {severityCount(severity, counts[severity], t)}
            {hidden && counts[severity] > 0 && (
              <Box component="span" sx={{ fontStyle: 'italic' }}>
                {t('(hidden)')}
              </Box>
            )}
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}
