import { useMemo } from 'react';
import type { FindingRow } from '../../../components/findings/findingRows';
import { useWords } from '../../../components/words/useWords';
import { FindingTable } from './FindingTable';
import { codeColumns, objectColumns } from './groupColumns';
import { groupFindings, type Grouping } from './groups';
import { type FindingColumnContext, findingColumns } from './listColumns';
import { findingGroupRow, findingListRow } from './listRow';

export interface FindingListProps extends Omit<FindingColumnContext, 't'> {
  /** null until the first findings arrive. */
  readonly rows: readonly FindingRow[] | null;
  readonly grouping: Grouping;
  /** The list stands beside the panel, which has what the columns have no room for. */
  readonly narrow: boolean;
}

function Groups({ rows, by, scope, open, narrow }: FindingListProps & { by: 'code' | 'object' }) {
  const { t } = useWords();
  const groups = useMemo(
    () => rows && groupFindings(rows, by, scope).map(group => findingGroupRow(group, by)),
    [rows, by, scope]
  );
  const columns = useMemo(
    () => (by === 'code' ? codeColumns : objectColumns)({ t, scope, open, narrow }),
    [by, t, scope, open, narrow]
  );
  return <FindingTable id={`findings-by-${by}`} rows={groups} columns={columns} scope={scope} />;
}

function Each({ rows, scope, open, narrow }: FindingListProps) {
  const { t } = useWords();
  const listed = useMemo(() => rows && rows.map(findingListRow), [rows]);
  const columns = useMemo(
    () => findingColumns({ t, scope, open, narrow }),
    [t, scope, open, narrow]
  );
  return <FindingTable id="findings" rows={listed} columns={columns} scope={scope} />;
}

/** The findings as a table, with one row per finding, code or object. */
export function FindingList(props: FindingListProps) {
  const { grouping } = props;
  return grouping === 'none' ? (
    <Each {...props} />
  ) : (
    <Groups key={grouping} {...props} by={grouping} />
  );
}
