import { Alert } from '@mui/material';
import { useMemo } from 'react';
import { useClusterStatuses } from '../../fleet';
import type { Kind } from '../../gatewayApi/types';
import { ClusterGaps } from './ClusterGaps';

export interface MissingNoteProps {
  readonly cluster: string;
  /** The kinds in the table. */
  readonly kinds: readonly Kind[];
}

/** Says that a table can lack rows because some objects of its kinds cannot be read. */
export function MissingNote({ cluster, kinds }: MissingNoteProps) {
  const clusters = useMemo(() => [cluster], [cluster]);
  const [status] = useClusterStatuses(clusters);
  const missing = status?.missing.filter(({ kind }) => kinds.includes(kind)) ?? [];
  const malformed =
    status?.malformed.filter(({ kind }) => kinds.some(known => known === kind)) ?? [];
  if (missing.length + malformed.length === 0) return null;
  return (
    <Alert role="note" severity="warning" variant="outlined" sx={{ mb: 1, color: 'text.primary' }}>
      <ClusterGaps cluster={cluster} missing={missing} malformed={malformed} />
    </Alert>
  );
}
