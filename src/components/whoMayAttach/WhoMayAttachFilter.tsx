import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import type { Status } from '../../analysis';
import { StatusIcon } from '../status/StatusIcon';
import { useWords } from '../words/useWords';
import { admissionWord } from './whoMayAttachText';

/** The URL's value for each answer. */
export const ADMISSION_FILTERS = [
  ['yes', 'True'],
  ['refused', 'False'],
  ['unknown', 'Unknown'],
] as const;

/**
 * Reads the filter from the URL.
 *
 * @returns Undefined for all, and for an unknown value.
 */
export function filterStatus(value: string): Status | undefined {
  return ADMISSION_FILTERS.find(([id]) => id === value)?.[1];
}

export interface WhoMayAttachFilterProps {
  readonly counts: Readonly<Record<Status, number>>;
  /** As in the URL; `''` shows all. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Filters namespaces by their answer. Each choice shows its count. */
export function WhoMayAttachFilter({ counts, value, onChange }: WhoMayAttachFilterProps) {
  const { t } = useWords();
  const all = counts.True + counts.False + counts.Unknown;
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label={t('Show namespaces')}
      value={filterStatus(value) === undefined ? '' : value}
      onChange={(_, chosen: string | null) => onChange(chosen ?? '')}
    >
      <ToggleButton value="" sx={{ textTransform: 'none' }}>
        {t('All ({{count}})', { count: all })}
      </ToggleButton>
      {ADMISSION_FILTERS.map(([id, status]) => (
        <ToggleButton key={id} value={id} sx={{ textTransform: 'none', gap: 0.5 }}>
          <StatusIcon status={status} />
          {t('{{word}} ({{count}})', { word: admissionWord(status, t), count: counts[status] })}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
