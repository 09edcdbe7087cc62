import { TextField } from '@mui/material';
import type { ReactNode } from 'react';
import { type DraftPath, textIn } from '../draft/draftPath';
import { setField, setText } from '../draft/routeEdits';
import { useEditing } from './editing';

interface CommonProps {
  readonly label: string;
  /** How the field shares a line, as CSS `flex`. */
  readonly flex?: string;
  readonly disabled?: boolean;
}

export interface RouteFieldProps extends CommonProps {
  /** The part of the route that the form shows, and the path of the field in the route. */
  readonly within: unknown;
  readonly at: DraftPath;
  /** The path within that part. */
  readonly field: DraftPath;
  readonly placeholder?: string;
  /** A whole number is written as a number. */
  readonly numeric?: boolean;
  /** The API requires the field, so it stays if it is empty. */
  readonly required?: boolean;
  /** What is wrong with the value. */
  readonly wrong?: (value: string) => string | undefined;
}

/** A whole number as a number. Any other text is kept, so that nothing typed is lost. */
export function numberOf(value: string): unknown {
  return /^\d{1,15}$/.test(value) ? Number(value) : value;
}

/** A text of the route. Empty removes the field, unless it is required. */
export function RouteField(props: RouteFieldProps) {
  const { label, within, at, field, placeholder, wrong, flex = '1 1 8rem' } = props;
  const { numeric = false, required = false, disabled = false } = props;
  const edit = useEditing();
  const set = required ? setText : setField;
  const value = textIn(within, field);
  const fault = value === '' ? undefined : wrong?.(value);
  return (
    <TextField
      variant="outlined"
      size="small"
      label={label}
      value={value}
      disabled={disabled}
      placeholder={placeholder}
      onChange={({ target }) =>
        edit(set([...at, ...field], numeric ? numberOf(target.value) : target.value))
      }
      error={fault !== undefined}
      helperText={fault}
      InputLabelProps={{ shrink: true }}
      inputProps={{
        dir: 'ltr',
        spellCheck: false,
        autoComplete: 'off',
        ...(numeric ? { inputMode: 'numeric' } : {}),
      }}
      sx={{ flex, minWidth: 0 }}
    />
  );
}

export interface ChoiceProps extends CommonProps {
  readonly value: string;
  readonly options: ReadonlyArray<readonly [value: string, label: string]>;
  readonly onChange: (value: string) => void;
}

/** A choice of a few values. A value of the route that is none of them is offered too. */
export function Choice(props: ChoiceProps) {
  const { label, value, options, onChange, flex = '0 1 9rem', disabled = false } = props;
  const known = options.some(([option]) => option === value);
  const all: ReadonlyArray<readonly [string, ReactNode]> = known
    ? options
    : [...options, [value, value]];
  return (
    <TextField
      select
      variant="outlined"
      size="small"
      label={label}
      value={value}
      disabled={disabled}
      onChange={({ target }) => onChange(target.value)}
      // A fieldset disables a native list, but not the one of MUI.
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
      sx={{ flex, minWidth: 0 }}
    >
      {all.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </TextField>
  );
}
