import { describe, expect, it } from 'vitest';
import type { Route } from '../../../src/gatewayApi/types';
import { ruleRows } from '../../../src/graph/build/ruleRows';
import { route } from '../../analysis/objects';

function rowsOf(rules: unknown, kind = 'HTTPRoute') {
  return ruleRows(route('shop/web', [], { rules }, { kind }) as Route);
}

function matchOf(match: unknown, kind?: string): string | undefined {
  return rowsOf([{ matches: [match] }], kind)[0]?.match;
}

describe('The match of a rule', () => {
  it.each([
    ['everything', {}, ''],
    ['everything, as the API server fills it in', { path: { type: 'PathPrefix', value: '/' } }, ''],
    ['a path and what is below it', { path: { type: 'PathPrefix', value: '/cart' } }, '/cart/*'],
    ['the same with a slash', { path: { type: 'PathPrefix', value: '/cart/' } }, '/cart/*'],
    ['a prefix by default', { path: { value: '/cart' } }, '/cart/*'],
    ['a path alone', { path: { type: 'Exact', value: '/cart' } }, '/cart'],
    ['the root alone', { path: { type: 'Exact' } }, '/'],
    ['a pattern', { path: { type: 'RegularExpression', value: '/c.*' } }, '~ /c.*'],
    ['a method', { method: 'GET' }, 'GET'],
    ['a method and a path', { method: 'GET', path: { value: '/cart' } }, 'GET /cart/*'],
    ['a header', { headers: [{ name: 'x-user', value: 'me' }] }, 'x-user: me'],
    [
      'a header by a pattern',
      { headers: [{ type: 'RegularExpression', name: 'x-user', value: 'm.*' }] },
      'x-user: ~ m.*',
    ],
    [
      'parameters of the query before headers',
      {
        path: { value: '/a' },
        headers: [{ name: 'h', value: '1' }],
        queryParams: [{ name: 'q', value: '2' }],
      },
      '/a/* ?q=2 h: 1',
    ],
  ])('for %s', (_, match, text) => {
    expect(matchOf(match)).toBe(text);
  });

  it.each([
    ['a method of a service', { method: { service: 'Cart', method: 'Get' } }, 'Cart/Get'],
    ['a whole service', { method: { service: 'Cart' } }, 'Cart/*'],
    ['a method of any service', { method: { method: 'Get' } }, '*/Get'],
    ['everything', { method: {} }, ''],
    [
      'a pattern',
      { method: { type: 'RegularExpression', service: 'C.*', method: 'Get' } },
      '~ C.*/Get',
    ],
  ])('of GRPC for %s', (_, match, text) => {
    expect(matchOf(match, 'GRPCRoute')).toBe(text);
  });

  it('is the first, and says how many more there are', () => {
    const [row] = rowsOf([
      { matches: [{ path: { value: '/a' } }, { path: { value: '/b' } }, { method: 'PUT' }] },
    ]);
    expect(row).toMatchObject({ match: '/a/*', moreMatches: 2 });
    expect(rowsOf([{}])).toMatchObject([{ match: '', moreMatches: 0 }]);
  });
});

describe('What answers in place of a backend', () => {
  const redirect = { type: 'RequestRedirect', requestRedirect: {} };
  const mirror = { type: 'RequestMirror', requestMirror: { backendRef: { name: 'copy' } } };

  it.each([
    ['nobody', {}, ''],
    ['a redirect', { filters: [redirect] }, 'RequestRedirect'],
    ['a redirect after other filters', { filters: [mirror, redirect] }, 'RequestRedirect'],
    ['a vendor’s filter', { filters: [{ type: 'ExtensionRef' }] }, 'ExtensionRef'],
    ['nobody where requests are only copied', { filters: [mirror] }, ''],
    ['nobody where requests are only changed', { filters: [{ type: 'URLRewrite' }] }, ''],
    ['the backend, where there is one', { filters: [redirect], backendRefs: [{ name: 'a' }] }, ''],
  ])('is %s', (_, rule, answer) => {
    expect(rowsOf([rule])[0]?.answeredBy).toBe(answer);
  });
});

describe('Rows', () => {
  it('are named by their places, and a rule that is none keeps its place', () => {
    expect(rowsOf([{ name: 'first' }, null, 'x', {}]).map(({ id, name }) => [id, name])).toEqual([
      ['rule 0', 'first'],
      ['rule 3', ''],
    ]);
  });

  it('are there for every kind of route, and for whatever people write', () => {
    expect(rowsOf([{ backendRefs: [{ name: 'a' }] }], 'TCPRoute')).toMatchObject([{ match: '' }]);
    expect(rowsOf('x')).toEqual([]);
    expect(rowsOf(undefined)).toEqual([]);
    expect(
      rowsOf([{ matches: 'x', filters: 1, backendRefs: {} }, { matches: [null, { path: 'x' }] }])
    ).toMatchObject([{ match: '' }, { match: '', moreMatches: 0 }]);
    expect(ruleRows({ metadata: { name: 'x' } } as unknown as Route)).toEqual([]);
  });
});
