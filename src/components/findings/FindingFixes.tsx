import { Box, Typography } from '@mui/material';
import type { Fix } from '../../analysis';
import { useWords } from '../words/useWords';
import { copyableChange } from './copyableChange';
import { FixDetails } from './FixDetails';

export interface FindingFixesProps {
  /** Alternatives, preferred fix first. */
  readonly fixes: readonly Fix[];
  /** Undefined if the cluster is shown elsewhere. */
  readonly cluster?: string;
}

/**
 * Alternative fixes of a finding, with the owner of each change. The plugin applies none of them.
 */
export function FindingFixes({ fixes, cluster }: FindingFixesProps) {
  const { t } = useWords();
  if (fixes.length === 0) return null;
  return (
    <Box sx={{ minWidth: 0, width: '100%' }}>
      {fixes.map((fix, index) => (
        <Box key={index} sx={{ mt: 1 }}>
          {fixes.length > 1 && (
            <Typography variant="body2" fontWeight="bold">
              {t('Option {{number}} of {{all}}', { number: index + 1, all: fixes.length })}
            </Typography>
          )}
          <FixDetails fix={fix} cluster={cluster} />
        </Box>
      ))}
      {fixes.some(fix => copyableChange(fix) !== '') && (
        <Typography variant="body2" color="text.secondary">
          {t(
            'This page changes nothing. Run the command with permission on the object, send it to the owner, or change the manifest at its source.'
          )}
        </Typography>
      )}
    </Box>
  );
}
