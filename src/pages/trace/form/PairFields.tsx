import closeIcon from '@iconify/icons-mdi/close';
import { Icon } from '@iconify/react';
import { Box, IconButton, TextField } from '@mui/material';
import { useWords } from '../../../components/words/useWords';

/** A name and its value. */
export interface NamedPair {
  readonly name: string;
  readonly value: string;
}

export interface PairFieldsProps<Pair extends NamedPair> {
  readonly pairs: readonly Pair[];
  readonly nameLabel: string;
  readonly valueLabel: string;
  readonly onChange: (pairs: readonly NamedPair[]) => void;
  /** A note below the value. */
  readonly note?: (pair: Pair) => string;
}

const FIELD = { size: 'small', InputLabelProps: { shrink: true } } as const;

/** Fields for names and values, one pair a line. */
export function PairFields<Pair extends NamedPair>(props: PairFieldsProps<Pair>) {
  const { t } = useWords();
  const { pairs, nameLabel, valueLabel, onChange, note } = props;
  const change = (index: number, next: NamedPair) =>
    onChange(pairs.map((pair, at) => (at === index ? next : pair)));
  return (
    <>
      {pairs.map((pair, index) => {
        const { name, value } = pair;
        return (
          <Box
            key={index}
            role="group"
            aria-label={`${nameLabel} ${index + 1}`}
            sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}
          >
            <TextField
              {...FIELD}
              label={nameLabel}
              value={name}
              onChange={event => change(index, { name: event.target.value, value })}
              inputProps={{ dir: 'ltr', spellCheck: false, autoComplete: 'off' }}
              sx={{ flex: '1 1 9rem', maxWidth: '16rem' }}
            />
            <TextField
              {...FIELD}
              label={valueLabel}
              value={value}
              onChange={event => change(index, { name, value: event.target.value })}
              helperText={note?.(pair) || undefined}
              inputProps={{ dir: 'ltr', spellCheck: false, autoComplete: 'off' }}
              sx={{ flex: '2 1 9rem', maxWidth: '32rem' }}
            />
            <IconButton
              aria-label={t('Remove {{name}}', { name: name || nameLabel })}
              onClick={() => onChange(pairs.filter((_, at) => at !== index))}
            >
              <Icon icon={closeIcon} aria-hidden width="1.25rem" height="1.25rem" />
            </IconButton>
          </Box>
        );
      })}
    </>
  );
}
