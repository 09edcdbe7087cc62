import { Autocomplete, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useWords } from '../../components/words/useWords';

export interface HostnameFieldProps {
  readonly value: string;
  /** Hostnames that at least one listener serves. */
  readonly choices: readonly string[];
  readonly onChange: (value: string) => void;
}

// The text is incomplete while the reader types.
const SETTLED_MS = 250;
// Longer lists are not usable, and each option is rendered.
const MOST_OFFERED = 100;

export function HostnameField({ value, choices, onChange }: HostnameFieldProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onChange(typed.trim()), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <Autocomplete
      freeSolo
      size="small"
      options={[...choices]}
      filterOptions={options =>
        options.filter(option => option.includes(typed.toLowerCase())).slice(0, MOST_OFFERED)
      }
      inputValue={typed}
      onInputChange={(_, text) => setTyped(text)}
      sx={{ width: '17rem' }}
      renderInput={params => (
        <TextField
          {...params}
          label={t('Highlight a URL or host')}
          placeholder="https://shop.example.com/cart"
          InputLabelProps={{ ...params.InputLabelProps, shrink: true }}
        />
      )}
    />
  );
}
