import type { FindingRow } from '../../../components/findings/findingRows';
import type { Translate } from '../../../components/words/translate';
import { findingColumns } from './listColumns';
import { findingListRow } from './listRow';

/**
 * Keeps the findings that the table's search keeps, for what is done with them outside the table.
 *
 * @param rows - Folded findings.
 * @param search - What the reader typed; `''` keeps all.
 */
export function searchFindings(
  rows: readonly FindingRow[],
  search: string,
  t: Translate
): readonly FindingRow[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return rows;
  const columns = findingColumns({ t, scope: [], open: () => {} });
  return rows.filter(row => {
    const listed = findingListRow(row);
    return columns.some(({ value }) => value(listed).toLowerCase().includes(wanted));
  });
}
