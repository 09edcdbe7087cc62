import checkCircleOutline from '@iconify/icons-mdi/check-circle-outline';
import filterOff from '@iconify/icons-mdi/filter-off-outline';
import { Button, Typography } from '@mui/material';
import { EmptyState } from '../../components/table/EmptyState';
import { useWords } from '../../components/words/useWords';
import type { ClusterStatus } from '../../fleet';

export interface NoFindingsProps {
  readonly statuses: readonly ClusterStatus[];
  /** Clusters whose findings are not computed yet. */
  readonly pending: readonly string[];
  /** The number of findings that the filters hide. */
  readonly hidden: number;
  readonly onShowAll: () => void;
}

/** Says why the list is empty. It reports *no problems* only for clusters that were analyzed. */
export function NoFindings({ statuses, pending, hidden, onShowAll }: NoFindingsProps) {
  const { t } = useWords();
  if (hidden > 0) {
    return (
      <EmptyState icon={filterOff} title={t('No finding matches the filters')}>
        <Typography gutterBottom>
          {t('The filters hide {{count}} findings.', { count: hidden })}
        </Typography>
        <Button variant="outlined" onClick={onShowAll}>
          {t('Show all findings')}
        </Button>
      </EmptyState>
    );
  }
  const judged = statuses
    .filter(({ cluster, phase }) => /^(ready|partial)$/.test(phase) && !pending.includes(cluster))
    .map(({ cluster }) => cluster);
  return judged.length === 0 ? (
    <EmptyState icon={filterOff} title={t('No cluster could be evaluated yet')} />
  ) : (
    <EmptyState icon={checkCircleOutline} title={t('Nothing was found')}>
      <Typography>
        {t('No problem was found in what could be read of {{clusters}}.', {
          clusters: judged.join(', '),
        })}
      </Typography>
    </EmptyState>
  );
}
