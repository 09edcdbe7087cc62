import { describe, expect, it } from 'vitest';
import type { Route } from '../../../src/gatewayApi/types';
import { ruleOfRow, ruleRowId, ruleRows } from '../../../src/graph/build/ruleRows';
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
    [
      'everything, as the API server writes the default',
      { path: { type: 'PathPrefix', value: '/' } },
      '',
    ],
    ['a path prefix', { path: { type: 'PathPrefix', value: '/cart' } }, '/cart/*'],
    [
      'a path prefix with a final slash',
      { path: { type: 'PathPrefix', value: '/cart/' } },
      '/cart/*',
    ],
    ['a path prefix by default', { path: { value: '/cart' } }, '/cart/*'],
    ['an exact path', { path: { type: 'Exact', value: '/cart' } }, '/cart'],
    ['the exact root path', { path: { type: 'Exact' } }, '/'],
    ['a regular expression', { path: { type: 'RegularExpression', value: '/c.*' } }, '~ /c.*'],
    ['a method', { method: 'GET' }, 'GET'],
    ['a method and a path', { method: 'GET', path: { value: '/cart' } }, 'GET /cart/*'],
    ['a header', { headers: [{ name: 'x-user', value: 'me' }] }, 'x-user: me'],
    [
      'a header with a regular expression',
      { headers: [{ type: 'RegularExpression', name: 'x-user', value: 'm.*' }] },
      'x-user: ~ m.*',
    ],
    [
      'query parameters before headers',
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
      'a regular expression',
      { method: { type: 'RegularExpression', service: 'C.*', method: 'Get' } },
      '~ C.*/Get',
    ],
  ])('of GRPC for %s', (_, match, text) => {
    expect(matchOf(match, 'GRPCRoute')).toBe(text);
  });

  it('is the first one, with the number of others', () => {
    const [row] = rowsOf([
      { matches: [{ path: { value: '/a' } }, { path: { value: '/b' } }, { method: 'PUT' }] },
    ]);
    expect(row).toMatchObject({ match: '/a/*', moreMatches: 2 });
    expect(rowsOf([{}])).toMatchObject([{ match: '', moreMatches: 0 }]);
  });
});

describe('The answer of a rule without a backend', () => {
  const redirect = { type: 'RequestRedirect', requestRedirect: {} };
  const mirror = { type: 'RequestMirror', requestMirror: { backendRef: { name: 'copy' } } };

  it.each([
    ['none', {}, ''],
    ['a redirect', { filters: [redirect] }, 'RequestRedirect'],
    ['a redirect after other filters', { filters: [mirror, redirect] }, 'RequestRedirect'],
    ['a vendor’s filter', { filters: [{ type: 'ExtensionRef' }] }, 'ExtensionRef'],
    ['none if requests are only mirrored', { filters: [mirror] }, ''],
    ['none if requests are only changed', { filters: [{ type: 'URLRewrite' }] }, ''],
    ['the backend, if there is one', { filters: [redirect], backendRefs: [{ name: 'a' }] }, ''],
  ])('is %s', (_, rule, answer) => {
    expect(rowsOf([rule])[0]?.answeredBy).toBe(answer);
  });
});

describe('Rows', () => {
  it('have the index as name, also after an invalid rule', () => {
    expect(rowsOf([{ name: 'first' }, null, 'x', {}]).map(({ id, name }) => [id, name])).toEqual([
      ['rule 0', 'first'],
      ['rule 3', ''],
    ]);
  });

  it('lead back to their rule', () => {
    expect(ruleOfRow(ruleRowId(3))).toBe(3);
    expect(ruleOfRow('http')).toBeUndefined();
  });

  it('exist for every kind of route, and for any input', () => {
    expect(rowsOf([{ backendRefs: [{ name: 'a' }] }], 'TCPRoute')).toMatchObject([{ match: '' }]);
    expect(rowsOf('x')).toEqual([]);
    expect(rowsOf(undefined)).toEqual([]);
    expect(
      rowsOf([{ matches: 'x', filters: 1, backendRefs: {} }, { matches: [null, { path: 'x' }] }])
    ).toMatchObject([{ match: '' }, { match: '', moreMatches: 0 }]);
    expect(ruleRows({ metadata: { name: 'x' } } as unknown as Route)).toEqual([]);
  });
});
