import { describe, expect, it } from 'vitest';
import { fillText } from '../../../src/components/words/fillText';
import { matchLines, ruleMatches } from '../../../src/pages/routes/matchText';
import type { AnyMatch, AnyRule } from '../../../src/pages/routes/routeFields';

const match = (value: unknown) => value as AnyMatch;
const rule = (value: unknown) => value as AnyRule;

describe('matchLines', () => {
  it('names the type and value of every part of an HTTP match', () => {
    const lines = matchLines(
      match({
        path: { type: 'Exact', value: '/login' },
        method: 'GET',
        headers: [
          { name: 'version', value: 'v2' },
          { type: 'RegularExpression', name: 'x-team', value: 'a.*' },
        ],
        queryParams: [{ name: 'debug', type: 'Exact', value: '1' }],
      }),
      'HTTPRoute',
      fillText
    );
    expect(lines).toEqual([
      { label: 'Path', value: 'Exact /login' },
      { label: 'Method', value: 'GET' },
      { label: 'Header', value: 'version: Exact v2' },
      { label: 'Header', value: 'x-team: RegularExpression a.*' },
      { label: 'Query parameter', value: 'debug: Exact 1' },
    ]);
  });

  it('fills in the default path prefix of an HTTP match', () => {
    expect(matchLines(null, 'HTTPRoute', fillText)).toEqual([
      { label: 'Path', value: 'PathPrefix /' },
    ]);
  });

  it('shows the omitted parts of a gRPC match', () => {
    const text = (method: unknown) =>
      matchLines(match({ method }), 'GRPCRoute', fillText).map(({ value }) => value);
    expect(text({ service: 'shop.Cart', method: 'Add' })).toEqual(['Exact shop.Cart/Add']);
    expect(text({ service: 'shop.Cart' })).toEqual(['Exact shop.Cart/*']);
    expect(text({ type: 'RegularExpression', method: 'Get.*' })).toEqual([
      'RegularExpression */Get.*',
    ]);
    expect(text({})).toEqual([]);
  });

  it.each([
    null,
    'text',
    7,
    {},
    { path: 3, method: {}, headers: 'x', queryParams: [null, 1, {}] },
    { path: null, method: null, headers: null, queryParams: null },
    { method: 'GET', headers: [{ name: {}, value: [] }] },
  ])('reads %j without an error', value => {
    for (const kind of ['HTTPRoute', 'GRPCRoute', 'TCPRoute'] as const) {
      expect(() => matchLines(match(value), kind, fillText)).not.toThrow();
    }
  });
});

describe('ruleMatches', () => {
  it('gives a rule without matches the default match', () => {
    expect(ruleMatches({}, 'HTTPRoute', fillText)).toEqual([
      [{ label: 'Path', value: 'PathPrefix /' }],
    ]);
    expect(ruleMatches({}, 'GRPCRoute', fillText)).toEqual([[]]);
  });

  it('is empty for kinds whose rules match every connection', () => {
    expect(ruleMatches({}, 'TLSRoute', fillText)).toEqual([]);
  });

  it('reads wrong types as no matches', () => {
    expect(ruleMatches(rule({ matches: 'x' }), 'GRPCRoute', fillText)).toEqual([[]]);
    expect(ruleMatches(rule('x'), 'GRPCRoute', fillText)).toEqual([[]]);
  });
});
