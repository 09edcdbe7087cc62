import { Checkbox, ListItemText, MenuItem, TextField } from '@mui/material';

export interface ChoiceFilterProps<Choice extends string> {
  readonly label: string;
  /** What to show while nothing is chosen. */
  readonly all: string;
  readonly choices: readonly Choice[];
  /** None: all are shown. */
  readonly chosen: readonly Choice[];
  readonly onChange: (chosen: readonly Choice[]) => void;
  /** The word for a choice; without it a choice is its own word. */
  readonly wordOf?: (choice: Choice) => string;
}

/** Chooses some of several values; those that are chosen stay choosable when they are gone. */
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
      sx={{ minWidth: '9rem', maxWidth: '16rem' }}
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
