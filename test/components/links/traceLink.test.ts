import { expect, it } from 'vitest';
import { traceRequestSearch } from '../../../src/components/links/traceLink';

it('asks for a request with all that decides about it', () => {
  const search = traceRequestSearch({
    scheme: 'https',
    host: 'www.example.com',
    path: '/cart',
    gateway: { namespace: 'infra', name: 'public' },
    method: 'POST',
    headers: { 'x-canary': 'always', 'x-more': ['a', 'b'] },
  });
  expect([...new URLSearchParams(search)]).toEqual([
    ['url', 'https://www.example.com/cart'],
    ['method', 'POST'],
    ['gateway', 'infra/public'],
    ['header', 'x-canary: always'],
    ['header', 'x-more: a'],
    ['header', 'x-more: b'],
  ]);
  expect(traceRequestSearch({ host: 'a.example', path: '/' })).toBe(
    'url=http%3A%2F%2Fa.example%2F'
  );
});
