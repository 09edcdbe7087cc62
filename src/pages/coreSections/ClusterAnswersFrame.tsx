import { Loader } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { Missing } from '../../analysis';
import { FleetBanner } from '../../components/clusters/FleetBanner';
import { useWords } from '../../components/words/useWords';
import type { Kind } from '../../gatewayApi/types';
import type { ClusterAnswer, FleetAnswers } from './useClusterAnswers';

export interface ClusterAnswersFrameProps {
  readonly answers: FleetAnswers<{ readonly missing: readonly Missing[] }>;
  /** The kinds that the answers are computed from. */
  readonly kinds: readonly Kind[];
  readonly children: ReactNode;
}

// Unreadable kinds and unreachable clusters are in the banner.
function isLimited({ answer }: ClusterAnswer<{ readonly missing: readonly Missing[] }>): boolean {
  return answer.missing.some(({ cause }) => cause === 'outOfScope');
}

/** Shows which clusters cannot answer in full and why, then the answers. */
export function ClusterAnswersFrame({ answers, kinds, children }: ClusterAnswersFrameProps) {
  const { t } = useWords();
  const { statuses, pending } = answers;
  const limited = answers.answers.filter(isLimited).map(({ cluster }) => cluster);
  return (
    <>
      <FleetBanner statuses={statuses} kinds={kinds} />
      {limited.length > 0 && (
        <Typography variant="body2" color="text.secondary" gutterBottom>
          {t('The settings limit what is read to some namespaces: {{clusters}}', {
            clusters: limited.join(', '),
          })}
        </Typography>
      )}
      {answers.answers.length === 0 && pending.length > 0 ? (
        <Loader title={t('Reading the clusters')} />
      ) : (
        children
      )}
    </>
  );
}
