import { describe, expect, it } from 'vitest';
import { matchesOf, matchKeysOf, matchText } from '../../../../src/analysis/routes/matches/matches';
import type { Route, RouteKind } from '../../../../src/gatewayApi/types';
import { route } from '../../objects';

const withRules = (rules: unknown, kind: RouteKind = 'HTTPRoute') =>
  route('shop/web', [], { rules }, { kind }) as Route;
const keys = (...matches: unknown[]) => matchKeysOf(withRules([{ matches }]));
const grpcKeys = (...matches: unknown[]) => matchKeysOf(withRules([{ matches }], 'GRPCRoute'));
const header = (name: string, value = 'x', type?: string) => ({ name, value, type });

describe('Two matches of HTTP requests', () => {
  it.each<[string, unknown, unknown]>([
    ['the default and its fields', {}, { path: { type: 'PathPrefix', value: '/' } }],
    ['null and a missing field', { path: null, method: null }, {}],
    [
      'headers in another order',
      { headers: [header('A'), header('B')] },
      { headers: [header('B'), header('A')] },
    ],
    ['header names in another case', { headers: [header('X-A')] }, { headers: [header('x-a')] }],
    [
      'the default type of a header',
      { headers: [header('a')] },
      { headers: [header('a', 'x', 'Exact')] },
    ],
  ])('are one with %s', (_, a, b) => {
    expect(keys(a, b)).toHaveLength(1);
  });

  it.each<[string, unknown, unknown]>([
    ['a trailing slash', { path: { value: '/a' } }, { path: { value: '/a/' } }],
    ['another type of path', { path: { value: '/a' } }, { path: { type: 'Exact', value: '/a' } }],
    ['a method', {}, { method: 'GET' }],
    [
      'query parameters in another case',
      { queryParams: [header('A')] },
      { queryParams: [header('a')] },
    ],
    [
      'a header in place of a query parameter',
      { queryParams: [header('a')] },
      { headers: [header('a')] },
    ],
  ])('are two with %s', (_, a, b) => {
    expect(keys(a, b)).toHaveLength(2);
  });

  it.each<[unknown]>([
    [{ path: '/a' }],
    [{ path: { type: 'Glob', value: '/a' } }],
    [{ path: { value: 1 } }],
    [{ method: 1 }],
    [{ headers: {} }],
    [{ headers: [{ name: 'a' }] }],
    [{ headers: [null] }],
    ['/a'],
    [null],
  ])('are not compared if one is malformed: %j', match => {
    expect(keys(match)).toEqual([]);
    expect(matchesOf('HTTPRoute', withRules([{ matches: [match] }]))).toEqual([
      { index: 0, matches: [{ index: 0, key: undefined }] },
    ]);
  });
});

describe('The matches of a route', () => {
  it('are one for all requests if it has no rules or its rule has no matches', () => {
    const [all] = keys({});
    expect(matchKeysOf(withRules(undefined))).toEqual([all]);
    expect(matchKeysOf(withRules([{}]))).toEqual([all]);
    expect(matchKeysOf(withRules([{ matches: [] }]))).toEqual([all]);
    expect(matchKeysOf(withRules([]))).toEqual([]);
  });

  it('keep the index of their rule and match', () => {
    const found = matchesOf(
      'HTTPRoute',
      withRules([null, {}, { matches: [{}, { method: 'GET' }] }])
    );
    expect(found.map(({ index, matches }) => [index, matches.map(match => match.index)])).toEqual([
      [1, [undefined]],
      [2, [0, 1]],
    ]);
  });

  it.each<RouteKind>(['TLSRoute', 'TCPRoute', 'UDPRoute'])('are one for a %s with rules', kind => {
    expect(matchKeysOf(withRules([{}, {}], kind))).toEqual(['']);
    expect(matchKeysOf(withRules([], kind))).toEqual([]);
  });

  it('of gRPC have a service and a method', () => {
    const method = (fields: object) => ({ method: fields });
    expect(grpcKeys({}, method({ type: 'RegularExpression' }))).toHaveLength(1);
    expect(grpcKeys(method({ service: 'a' }), method({ method: 'a' }))).toHaveLength(2);
    expect(
      grpcKeys(method({ service: 'a' }), method({ service: 'a', type: 'RegularExpression' }))
    ).toHaveLength(2);
    expect(grpcKeys(method({ service: 1 }))).toEqual([]);
  });
});

describe('The text of a match', () => {
  it.each<[unknown, string]>([
    [{}, 'PathPrefix /'],
    [
      {
        path: { type: 'Exact', value: '/a' },
        method: 'GET',
        headers: [header('v', '2')],
        queryParams: [header('q', '^a', 'RegularExpression')],
      },
      'Exact /a, method GET, headers v=2, queryParams RegularExpression q=^a',
    ],
  ])('of %j is %s', (match, text) => {
    expect(keys(match).map(key => matchText('HTTPRoute', key))).toEqual([text]);
  });

  it.each<[unknown, string]>([
    [{}, '*'],
    [{ method: { service: 'a.B' } }, 'a.B/*'],
    [{ method: { method: 'C', type: 'RegularExpression' } }, 'RegularExpression */C'],
    [{ headers: [header('v', '2')] }, 'headers v=2'],
  ])('of %j for gRPC is %s', (match, text) => {
    expect(grpcKeys(match).map(key => matchText('GRPCRoute', key))).toEqual([text]);
  });

  it('of other kinds is that of all', () => {
    expect(matchText('TCPRoute', '')).toBe('*');
  });
});
