import { useMemo } from 'react';
import type { FindingRow } from '../../components/findings/findingRows';
import { FindingTable } from './FindingTable';
import { codeColumns, objectColumns } from './groupColumns';
import { groupFindings, type Grouping } from './groups';
import { type FindingColumnContext, findingColumns } from './listColumns';
import { findingGroupRow, findingListRow } from './listRow';

export interface FindingListProps extends FindingColumnContext {
  /** null: nothing has arrived yet. */
  readonly rows: readonly FindingRow[] | null;
  readonly grouping: Grouping;
}

function Groups({ rows, by, t, scope, open }: FindingListProps & { by: 'code' | 'object' }) {
  const groups = useMemo(
    () => rows && groupFindings(rows, by, scope).map(findingGroupRow),
    [rows, by, scope]
  );
  const columns = useMemo(
    () => (by === 'code' ? codeColumns : objectColumns)({ t, scope, open }),
    [by, t, scope, open]
  );
  return <FindingTable id={`findings-by-${by}`} rows={groups} columns={columns} scope={scope} />;
}

function Each({ rows, t, scope, open }: FindingListProps) {
  const listed = useMemo(() => rows && rows.map(findingListRow), [rows]);
  const columns = useMemo(() => findingColumns({ t, scope, open }), [t, scope, open]);
  return <FindingTable id="findings" rows={listed} columns={columns} scope={scope} />;
}

/** The findings as a table: one a row, or a row a code or object. */
export function FindingList(props: FindingListProps) {
  const { grouping } = props;
  return grouping === 'none' ? (
    <Each {...props} />
  ) : (
    <Groups key={grouping} {...props} by={grouping} />
  );
}
