import { Autocomplete, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import type { Translate } from '../../components/words/translate';

export interface HostnameFieldProps {
  readonly value: string;
  /** Hostnames that are served somewhere. */
  readonly choices: readonly string[];
  readonly onChange: (value: string) => void;
  readonly t: Translate;
}

// Whoever types has not said yet what is meant.
const SETTLED_MS = 250;
// More can't be looked through, and each is drawn.
const MOST_OFFERED = 100;

/** A hostname, typed or chosen. */
export function HostnameField({ value, choices, onChange, t }: HostnameFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onChange(typed.trim().toLowerCase()), SETTLED_MS);
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
          label={t('Show where a hostname goes')}
          placeholder="shop.example.com"
          InputLabelProps={{ ...params.InputLabelProps, shrink: true }}
        />
      )}
    />
  );
}
