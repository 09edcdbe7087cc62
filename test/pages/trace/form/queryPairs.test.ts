import { expect, it } from 'vitest';
import { queryPairs, withQueryPairs } from '../../../../src/pages/trace/form/queryPairs';

it('reads and writes the query of a URL', () => {
  const url = 'https://h:8443/p?a=1&a=x+y';
  expect(queryPairs(url)).toEqual([
    { name: 'a', value: '1' },
    { name: 'a', value: 'x y' },
  ]);
  expect(withQueryPairs(url, queryPairs(url))).toBe(url);
  expect(withQueryPairs(url, [])).toBe('https://h:8443/p');
});
