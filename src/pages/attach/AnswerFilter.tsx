import { Box, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { StatusIcon } from '../../components/status/StatusIcon';
import { levelWord } from '../../components/verdict/levelWord';
import { useWords } from '../../components/words/useWords';
import type { AnswerRow } from './answerRows';
import { ANSWER_GROUPS, type AnswerGroup, answerGroupOf, isInGroup } from './levelText';

export interface AnswerFilterProps {
  readonly rows: readonly AnswerRow[];
  /** As in the URL; `''` shows all. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const GROUPS = Object.keys(ANSWER_GROUPS) as AnswerGroup[];

/** Filters listeners by their answer. Each choice shows its count. */
export function AnswerFilter({ rows, value, onChange }: AnswerFilterProps) {
  const { t } = useWords();
  const count = (group: AnswerGroup) =>
    rows.filter(({ answer }) => isInGroup(answer.level, group)).length;
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label={t('Show listeners')}
      value={answerGroupOf(value) ?? ''}
      onChange={(_, chosen: string | null) => onChange(chosen ?? '')}
      sx={{ flexWrap: 'wrap' }}
    >
      <ToggleButton value="" sx={{ textTransform: 'none' }}>
        {t('All ({{count}})', { count: rows.length })}
      </ToggleButton>
      {GROUPS.map(group => (
        <ToggleButton key={group} value={group} sx={{ textTransform: 'none' }}>
          <Box component="span" sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center' }}>
            <StatusIcon status={ANSWER_GROUPS[group][0]} said />
            {t('{{word}} ({{count}})', { word: levelWord(group, t), count: count(group) })}
          </Box>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
