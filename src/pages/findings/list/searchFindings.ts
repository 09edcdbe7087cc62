import type { FindingRow } from '../../../components/findings/findingRows';
import type { Translate } from '../../../components/words/translate';
import { findingColumns } from './listColumns';
import { findingListRow } from './listRow';

/**
 * Applies the table's search outside the table.
 *
 * @param rows - Folded findings.
 * @param search - The reader's text; `''` keeps all.
 */
export function searchFindings(
  rows: readonly FindingRow[],
  search: string,
  t: Translate
): readonly FindingRow[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return rows;
  const columns = findingColumns({ t, scope: [], open: () => {}, narrow: false });
  return rows.filter(row => {
    const listed = findingListRow(row);
    return columns.some(({ value }) => value(listed).toLowerCase().includes(wanted));
  });
}
