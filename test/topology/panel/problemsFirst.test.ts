import { expect, it } from 'vitest';
import { problemsFirst } from '../../../src/topology/panel/problemsFirst';
import { edge } from '../../graph/support/graphs';

it('Problems come first, and lines that are aside come last', () => {
  const line = edge('attachment', 'gw', 'web');
  const aside = { ...line, id: 'aside', status: 'False', aside: true } as const;
  const refused = { ...line, id: 'refused', status: 'False' } as const;
  const unknown = { ...line, id: 'unknown', status: 'Unknown' } as const;
  expect(problemsFirst([aside, line, unknown, refused]).map(({ id }) => id)).toEqual([
    'unknown',
    'refused',
    line.id,
    'aside',
  ]);
});
