import { Checkbox, ListItemText, MenuItem, TextField } from '@mui/material';

export interface ChoiceFilterProps {
  readonly label: string;
  /** What to show while nothing is chosen. */
  readonly all: string;
  readonly choices: readonly string[];
  /** None: all are shown. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Chooses some of several values; those that are chosen stay choosable when they are gone. */
export function ChoiceFilter({ label, all, choices, chosen, onChange }: ChoiceFilterProps) {
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
        renderValue: () => (chosen.length === 0 ? all : chosen.join(', ')),
        onChange: ({ target }) => onChange(Array.isArray(target.value) ? target.value : []),
      }}
      sx={{ minWidth: '9rem', maxWidth: '16rem' }}
    >
      {offered.map(choice => (
        <MenuItem key={choice} value={choice} dense>
          <Checkbox size="small" checked={chosen.includes(choice)} />
          <ListItemText primary={choice} />
        </MenuItem>
      ))}
    </TextField>
  );
}
