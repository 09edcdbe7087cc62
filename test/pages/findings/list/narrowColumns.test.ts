import { expect, it } from 'vitest';
import type { FindingColumn } from '../../../../src/pages/findings/list/FindingTable';
import { narrowColumns } from '../../../../src/pages/findings/list/narrowColumns';

const ROW = { metadata: { uid: 'x', name: 'x' }, opens: 'x' };

function column(id: string): FindingColumn<typeof ROW> {
  return { id, label: id, value: () => `text of ${id}` };
}

it('leaves out columns, but the search still finds their texts', () => {
  const columns = narrowColumns(['a', 'b', 'c'].map(column), ['a', 'c'], 'b');
  expect(columns.map(({ id }) => id)).toEqual(['b']);
  const [main] = columns;
  expect(main?.value(ROW)).toBe('text of a text of b text of c');
  expect(main?.render?.(ROW)).toBe('text of b');
});
