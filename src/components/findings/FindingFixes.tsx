import { Box, Typography } from '@mui/material';
import type { Fix, Message } from '../../analysis';
import { useWords } from '../words/useWords';
import { copyableChange } from './copyableChange';
import { FixDetails } from './FixDetails';
import { ReviewButton } from './review/ReviewButton';

export interface FindingFixesProps {
  /** Alternatives, preferred fix first. */
  readonly fixes: readonly Fix[];
  /** The clusters in which they apply. */
  readonly clusters: readonly string[];
  /** What they are for. */
  readonly problem?: Message;
  /** Whether to name the cluster; not if it is shown elsewhere. */
  readonly named?: boolean;
}

/** Alternative fixes of a finding, with the owner of each change and the way to its review. */
export function FindingFixes({ fixes, clusters, problem, named = false }: FindingFixesProps) {
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
          <FixDetails
            fix={fix}
            cluster={named && clusters.length === 1 ? clusters[0] : undefined}
            review={<ReviewButton fix={fix} clusters={clusters} problem={problem} />}
          />
        </Box>
      ))}
      {fixes.some(fix => copyableChange(fix) !== '') && (
        <Typography variant="body2" color="text.secondary">
          {t(
            'Nothing is written before you apply a fix in its review. Or run the command with permission on the object, send it to the owner, or change the manifest at its source.'
          )}
        </Typography>
      )}
    </Box>
  );
}
