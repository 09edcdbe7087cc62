import { Alert } from '@mui/material';
import { useMemo } from 'react';
import { useClusterStatuses } from '../../fleet';
import type { Kind } from '../../gatewayApi/types';
import { MissingAccessList } from './MissingAccessList';

export interface MissingNoteProps {
  readonly cluster: string;
  /** The kinds that are shown below. */
  readonly kinds: readonly Kind[];
}

/** Says that a table may lack rows, since some of its kinds may not be read in the cluster. */
export function MissingNote({ cluster, kinds }: MissingNoteProps) {
  const clusters = useMemo(() => [cluster], [cluster]);
  const [status] = useClusterStatuses(clusters);
  const missing = status?.missing.filter(access => kinds.includes(access.kind)) ?? [];
  if (missing.length === 0) return null;
  return (
    <Alert role="note" severity="warning" variant="outlined" sx={{ mb: 1, color: 'text.primary' }}>
      <MissingAccessList cluster={cluster} missing={missing} />
    </Alert>
  );
}
