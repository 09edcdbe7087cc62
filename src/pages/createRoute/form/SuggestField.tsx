import { Autocomplete, createFilterOptions, TextField } from '@mui/material';

// A cluster has thousands of Services, and a list of them all is slow and not read.
const limited = createFilterOptions<string>({ limit: 50 });

export interface SuggestFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly onChange: (value: string) => void;
  readonly flex: string;
  readonly placeholder?: string;
}

/** A text with suggestions. Any other text is taken too. */
export function SuggestField(props: SuggestFieldProps) {
  const { label, value, options, onChange, flex, placeholder } = props;
  return (
    <Autocomplete
      freeSolo
      disableClearable
      size="small"
      options={[...options]}
      filterOptions={limited}
      value={value}
      inputValue={value}
      onInputChange={(_, text, reason) => {
        if (reason !== 'reset' || text !== '') onChange(text);
      }}
      sx={{ flex, minWidth: 0 }}
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          label={label}
          placeholder={placeholder}
          InputLabelProps={{ ...params.InputLabelProps, shrink: true }}
          inputProps={{ ...params.inputProps, dir: 'ltr', spellCheck: false }}
        />
      )}
    />
  );
}
