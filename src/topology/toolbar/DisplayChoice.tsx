import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useWords } from '../../components/words/useWords';
import type { DisplayMode } from '../state/useDisplay';

export interface DisplayChoiceProps {
  readonly mode: DisplayMode;
  readonly onChange: (mode: DisplayMode) => void;
}

const BUTTON_STYLE = { textTransform: 'none', py: 0.25 };

export function DisplayChoice({ mode, onChange }: DisplayChoiceProps) {
  const { t } = useWords();
  return (
    <ToggleButtonGroup
      size="small"
      exclusive
      value={mode}
      aria-label={t('Picture or table')}
      onChange={(_, chosen: DisplayMode | null) => chosen !== null && onChange(chosen)}
    >
      <ToggleButton value="picture" sx={BUTTON_STYLE}>
        {t('Picture')}
      </ToggleButton>
      <ToggleButton value="table" sx={BUTTON_STYLE}>
        {t('Table')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
