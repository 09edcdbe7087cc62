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
  it('are errors and warnings by default', () => {
    expect(severitiesOf('')).toEqual(['error', 'warning']);
    expect(severitiesOf('nonsense')).toEqual(['error', 'warning']);
  });

  it.each([
    ['', ['error', 'warning']],
    ['error warning info', ['error', 'warning', 'info']],
    ['info', ['info']],
    ['none', []],
  ] as const)('%j is unchanged after a round trip', (parameter, severities) => {
    expect(severitiesOf(parameter)).toEqual(severities);
    expect(severityParameter(severities)).toBe(parameter);
  });
});

it('keeps a row of several clusters if one of them is selected', () => {
  expect(filterPlaces(ROWS, { clusters: ['east'], codes: [] }).map(row => row.clusters)).toEqual([
    ['east', 'west'],
  ]);
  expect(filterPlaces(ROWS, { clusters: [], codes: ['ParentNotFound'] })).toHaveLength(1);
  expect(filterPlaces(ROWS, { clusters: [], codes: [] })).toHaveLength(2);
  expect(filterSeverities(ROWS, ['info']).map(row => row.finding.code)).toEqual([
    'BackendNotFound',
  ]);
});

it('explains the code of a finding that no longer exists', () => {
  expect(codeOf('BackendNotFound HTTPRoute shop/web .spec')).toBe('BackendNotFound');
  expect(codeOf('')).toBe('');
});

it('groups by code and by object, worst first', () => {
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
