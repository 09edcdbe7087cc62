import { Box, Typography } from '@mui/material';
import { useWords } from '../../components/words/useWords';
import type { FieldLine } from './routeFields';

/** The matches of a rule. One match must apply, with all of its conditions. */
export function Matches({ matches }: { readonly matches: ReadonlyArray<readonly FieldLine[]> }) {
  const { t } = useWords();
  return (
    <>
      {matches.map((lines, index) => (
        <Box key={index} role="group" aria-label={t('Match {{number}}', { number: index + 1 })}>
          {index > 0 && (
            <Typography variant="body2" color="text.secondary">
              {t('or')}
            </Typography>
          )}
          {lines.length === 0 && t('Every request')}
          {lines.map(({ label, value }, line) => (
            <div key={line}>
              {label}{' '}
              <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
                {value}
              </Box>
            </div>
          ))}
        </Box>
      ))}
    </>
  );
}
