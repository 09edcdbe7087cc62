import { Checkbox, ListItemText, MenuItem, TextField } from '@mui/material';

export interface ChoiceFilterProps<Choice extends string> {
  readonly label: string;
  /** The text shown while nothing is selected. */
  readonly all: string;
  readonly choices: readonly Choice[];
  /** An empty list means that all are shown. */
  readonly chosen: readonly Choice[];
  readonly onChange: (chosen: readonly Choice[]) => void;
  /** The label of a choice; defaults to the choice itself. */
  readonly wordOf?: (choice: Choice) => string;
}

/**
 * Selects some of several values. A selected value stays available after it disappears from the
 * choices.
 */
export function ChoiceFilter<Choice extends string>({
  label,
  all,
  choices,
  chosen,
  onChange,
  wordOf = choice => choice,
}: ChoiceFilterProps<Choice>) {
  const offered = [...choices, ...chosen.filter(choice => !choices.includes(choice))];
  return (
    <TextField
      select
      size="small"
      label={label}
      InputLabelProps={{ shrink: true }}
      SelectProps={{
        multiple: true,
        displayEmpty: true,
        value: [...chosen],
        renderValue: () => (chosen.length === 0 ? all : chosen.map(wordOf).join(', ')),
        onChange: ({ target }) =>
          onChange(Array.isArray(target.value) ? (target.value as Choice[]) : []),
      }}
      sx={{ minWidth: '8rem', maxWidth: '16rem' }}
    >
      {offered.map(choice => (
        <MenuItem key={choice} value={choice} dense>
          <Checkbox size="small" checked={chosen.includes(choice)} />
          <ListItemText primary={wordOf(choice)} />
        </MenuItem>
      ))}
    </TextField>
  );
}
