import { Typography } from '@mui/material';
import { VerdictMissing } from '../../../components/verdict/VerdictMissing';
import { useWords } from '../../../components/words/useWords';
import type { Scope } from '../../../fleet';
import type { TraceMember } from './traceRows';

export interface ClusterNamesProps {
  /** The clusters whose Gateways were not read. */
  readonly unread: readonly TraceMember[];
  /** The clusters without the Gateway API. */
  readonly without: readonly string[];
  /** The clusters that are still read. */
  readonly waiting: readonly string[];
  readonly scope: Scope;
}

/** Names the clusters without an answer, with the reason. */
export function ClusterNames({ unread, without, waiting, scope }: ClusterNamesProps) {
  const { t } = useWords();
  return (
    <>
      {waiting.length > 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {t('Still reading {{clusters}}.', { clusters: waiting.join(', ') })}
        </Typography>
      )}
      {unread.map(({ cluster, answer }) => (
        <Typography key={cluster} variant="body2" component="div" sx={{ mt: 1 }}>
          <strong>{t('No answer from {{cluster}}.', { cluster })}</strong>
          {answer.missing.map((missing, index) => (
            <VerdictMissing key={index} missing={missing} context={{ cluster, scope }} />
          ))}
        </Typography>
      ))}
      {without.length > 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {t('Without the Gateway API: {{clusters}}.', { clusters: without.join(', ') })}
        </Typography>
      )}
    </>
  );
}
