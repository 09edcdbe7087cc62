import { Alert } from '@mui/material';
import type { ClusterStatus } from '../../fleet';
import type { Translate } from '../words/translate';
import { useWords } from '../words/useWords';

// More kinds than these say no more than *something*.
const MOST_KINDS = 3;

function textOf({ discovered, reading }: ClusterStatus, clusters: string, t: Translate): string {
  if (!discovered) return t('Waiting for {{clusters}} to answer.', { clusters });
  return reading.length === 0 || reading.length > MOST_KINDS
    ? t('Still reading {{clusters}}.', { clusters })
    : t('Still reading {{kind}} of {{cluster}}.', { kind: reading.join(', '), cluster: clusters });
}

/** Says what of clusters has not arrived yet, on one line for all that lack the same. */
export function WaitingNote({ statuses }: { readonly statuses: readonly ClusterStatus[] }) {
  const { t } = useWords();
  const groups = new Map<string, ClusterStatus[]>();
  statuses.forEach(status => {
    const text = textOf(status, '', t);
    groups.set(text, [...(groups.get(text) ?? []), status]);
  });
  return (
    <Alert role="note" severity="info" variant="outlined" sx={{ color: 'text.primary' }}>
      {[...groups].map(([key, group]) => (
        <div key={key}>{textOf(group[0], group.map(({ cluster }) => cluster).join(', '), t)}</div>
      ))}
    </Alert>
  );
}
