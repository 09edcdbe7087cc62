import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useWords } from '../../../components/words/useWords';
import { type Grouping, GROUPINGS } from '../list/groups';

export interface GroupingChoiceProps {
  readonly grouping: Grouping;
  readonly onChange: (grouping: Grouping) => void;
}

/** Chooses a list by finding, by code or by object. */
export function GroupingChoice({ grouping, onChange }: GroupingChoiceProps) {
  const { t } = useWords();
  const labels = { none: t('Each finding'), code: t('By code'), object: t('By object') };
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={grouping}
      aria-label={t('Grouping')}
      onChange={(_, chosen: Grouping | null) => {
        // The value is null if the reader presses the selected button again.
        if (chosen !== null) onChange(chosen);
      }}
    >
      {GROUPINGS.map(choice => (
        <ToggleButton key={choice} value={choice} sx={{ textTransform: 'none', py: 0.5 }}>
          {labels[choice]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
