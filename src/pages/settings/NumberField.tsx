import { TextField } from '@mui/material';
import { useState } from 'react';
import { useWords } from '../../components/words/useWords';
import { type NumberRange, typedWholeNumber } from './typedWholeNumber';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly range: NumberRange;
  readonly onChange: (value: number) => void;
}

/** A field for a whole number. A valid value is saved immediately. */
export function NumberField({ label, value, range, onChange }: NumberFieldProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string>();
  const wrong = typed !== undefined && typedWholeNumber(typed, range) === undefined;
  return (
    <TextField
      size="small"
      label={label}
      value={typed ?? String(value)}
      error={wrong}
      helperText={
        wrong ? t('Enter a whole number from {{least}} to {{most}}.', { ...range }) : undefined
      }
      inputProps={{ inputMode: 'numeric' }}
      onChange={({ target }) => {
        setTyped(target.value);
        const number = typedWholeNumber(target.value, range);
        if (number !== undefined) onChange(number);
      }}
      onBlur={() => setTyped(wrong ? typed : undefined)}
    />
  );
}
