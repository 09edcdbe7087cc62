import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/analysis';
import {
  compareFindings,
  countSeverities,
  findingRows,
} from '../../../src/components/findings/findingRows';
import { finding } from './findingFixture';

const named = (name: string) => ({ ...finding().object, name });

describe('findingRows', () => {
  it('folds the same finding of several clusters, even from different objects', () => {
    const rows = findingRows([
      { cluster: 'east', finding: finding() },
      { cluster: 'west', finding: finding() },
    ]);
    expect(rows.map(row => row.clusters)).toEqual([['east', 'west']]);
  });

  it('separates findings with a different object, field or message', () => {
    const rows = findingRows([
      { cluster: 'east', finding: finding() },
      { cluster: 'west', finding: finding({ object: named('api') }) },
      { cluster: 'west', finding: finding({ path: '.spec.rules[1].backendRefs[0]' }) },
      {
        cluster: 'west',
        finding: finding({ message: { id: 'BackendNotFound.absent', params: { target: 'x' } } }),
      },
    ]);
    expect(rows.map(row => row.clusters)).toEqual([['east'], ['west'], ['west'], ['west']]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('names a cluster once if it has the finding twice', () => {
    const rows = findingRows([
      { cluster: 'east', finding: finding() },
      { cluster: 'east', finding: finding() },
    ]);
    expect(rows.map(row => row.clusters)).toEqual([['east']]);
  });

  it('keeps the id if only the words change, so that links stay valid', () => {
    const other = { id: 'BackendNotFound.nearest', params: {} } as Finding['message'];
    const [before] = findingRows([{ cluster: 'east', finding: finding() }]);
    const [after] = findingRows([{ cluster: 'west', finding: finding({ message: other }) }]);
    expect(after?.id).toBe(before?.id);
  });
});

it('sorts errors first, then by the order of the documentation', () => {
  const rows = findingRows(
    [
      finding({ severity: 'info' }),
      finding({ severity: 'warning', object: named('b') }),
      finding({ severity: 'warning', object: named('a') }),
      finding({ code: 'not-a-code' }),
      finding({ code: 'ParentNotFound' }),
    ].map(item => ({ cluster: 'east', finding: item }))
  );
  expect(
    [...rows]
      .sort(compareFindings)
      .map(row => `${row.finding.severity} ${row.finding.code} ${row.finding.object.name}`)
  ).toEqual([
    'error ParentNotFound web',
    'error not-a-code web',
    'warning BackendNotFound a',
    'warning BackendNotFound b',
    'info BackendNotFound web',
  ]);
  expect(countSeverities(rows)).toEqual({ error: 2, warning: 2, info: 1 });
});
