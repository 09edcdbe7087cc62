import { expect, it } from 'vitest';
import { listSearch } from '../../../../src/pages/findings/list/listSearch';

it('links from a code to its findings and keeps the other filters', () => {
  expect(listSearch('?group=code&p=3&severity=info&cluster=east', 'GrantUnused')).toBe(
    '?severity=info&cluster=east&code=GrantUnused'
  );
  expect(listSearch('', 'GrantUnused')).toBe('?code=GrantUnused');
});
