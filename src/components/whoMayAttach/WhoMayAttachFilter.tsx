import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import type { Status } from '../../analysis';
import { StatusIcon } from '../status/StatusIcon';
import { useWords } from '../words/useWords';
import { admissionWord } from './whoMayAttachText';

/** What stands in the URL for each answer. */
export const ADMISSION_FILTERS = [
  ['yes', 'True'],
  ['refused', 'False'],
  ['unknown', 'Unknown'],
] as const;

/**
 * Reads the filter from a URL.
 *
 * @param value - The query parameter.
 * @returns The answer to show; undefined for all, and for a value that is none of them.
 */
export function filterStatus(value: string): Status | undefined {
  return ADMISSION_FILTERS.find(([id]) => id === value)?.[1];
}

export interface WhoMayAttachFilterProps {
  readonly counts: Readonly<Record<Status, number>>;
  /** As in the URL; `''` for all. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Chooses namespaces by their answer; each choice says how many there are. */
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
