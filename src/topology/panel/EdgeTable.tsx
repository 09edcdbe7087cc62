import { Table } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { useMemo } from 'react';
import { useWords } from '../../components/words/useWords';
import type { Scope } from '../../fleet';
import { type Graph, GraphIndex, type Picked } from '../../graph';
import { edgeColumns } from './edgeColumns';
import { type EdgeRow, edgeRows } from './edgeRows';

export interface EdgeTableProps {
  /** Unfolded. */
  readonly graph: Graph;
  readonly scope: Scope;
  readonly onPick: (picked: Picked) => void;
}

/** The lines of the picture as a table, for narrow windows and screen readers. */
export function EdgeTable({ graph, scope, onPick }: EdgeTableProps) {
  const { t } = useWords();
  const rows = useMemo(() => edgeRows(GraphIndex.of(graph), t), [graph, t]);
  const columns = useMemo(() => edgeColumns(onPick, scope, t), [onPick, scope, t]);
  return <Table<EdgeRow> columns={columns} data={rows} emptyMessage={t('Nothing to show')} />;
}
