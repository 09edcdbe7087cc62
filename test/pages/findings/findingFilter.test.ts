import { describe, expect, it } from 'vitest';
import { findingRows } from '../../../src/components/findings/findingRows';
import {
  codeOf,
  filterPlaces,
  filterSeverities,
  severitiesOf,
  severityParameter,
} from '../../../src/pages/findings/findingFilter';
import { groupFindings, groupingOf } from '../../../src/pages/findings/list/groups';
import { finding } from '../../components/findings/findingFixture';

const ROWS = findingRows([
  { cluster: 'east', finding: finding({ severity: 'info' }) },
  { cluster: 'west', finding: finding({ severity: 'info' }) },
  { cluster: 'west', finding: finding({ code: 'ParentNotFound' }) },
]);

describe('severities in the URL', () => {
  it('are errors and warnings where nothing is said', () => {
    expect(severitiesOf('')).toEqual(['error', 'warning']);
    expect(severitiesOf('nonsense')).toEqual(['error', 'warning']);
  });

  it.each([
    ['', ['error', 'warning']],
    ['error warning info', ['error', 'warning', 'info']],
    ['info', ['info']],
    ['none', []],
  ] as const)('%j comes back as it was', (parameter, severities) => {
    expect(severitiesOf(parameter)).toEqual(severities);
    expect(severityParameter(severities)).toBe(parameter);
  });
});

it('keeps a row of several clusters whole where one of them is wanted', () => {
  expect(filterPlaces(ROWS, { clusters: ['east'], codes: [] }).map(row => row.clusters)).toEqual([
    ['east', 'west'],
  ]);
  expect(filterPlaces(ROWS, { clusters: [], codes: ['ParentNotFound'] })).toHaveLength(1);
  expect(filterPlaces(ROWS, { clusters: [], codes: [] })).toHaveLength(2);
  expect(filterSeverities(ROWS, ['info']).map(row => row.finding.code)).toEqual([
    'BackendNotFound',
  ]);
});

it('explains the code of a finding that is gone', () => {
  expect(codeOf('BackendNotFound HTTPRoute shop/web .spec')).toBe('BackendNotFound');
  expect(codeOf('')).toBe('');
});

it('groups by code and by object, the worst first', () => {
  const groups = groupFindings(ROWS, 'code', ['west', 'east']);
  expect(groups.map(({ key, clusters }) => [key, clusters])).toEqual([
    ['ParentNotFound', ['west']],
    ['BackendNotFound', ['west', 'east']],
  ]);
  expect(groupFindings(ROWS, 'object', ['east', 'west']).map(({ rows }) => rows.length)).toEqual([
    2,
  ]);
  expect(groupingOf('anything')).toBe('none');
});
