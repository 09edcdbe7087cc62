import { Alert } from '@mui/material';
import { useMemo } from 'react';
import { useClusterStatuses } from '../../fleet';
import type { Kind } from '../../gatewayApi/types';
import { MissingAccessList } from './MissingAccessList';

export interface MissingNoteProps {
  readonly cluster: string;
  /** The kinds in the table. */
  readonly kinds: readonly Kind[];
}

/** Says that a table can lack rows because the user cannot read some of its kinds. */
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
