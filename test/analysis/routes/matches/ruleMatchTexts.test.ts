import { describe, expect, it } from 'vitest';
import { ruleMatchTexts } from '../../../../src/analysis/index';
import type { Route } from '../../../../src/gatewayApi/types';
import { route } from '../../objects';

const texts = (matches: unknown, kind = 'HTTPRoute') =>
  ruleMatchTexts(route('shop/web', [], { rules: [{ matches }] }, { kind }) as Route, 0);

describe('The matches of a rule in its row', () => {
  it.each<[unknown, string]>([
    [{}, ''],
    [{ path: { value: '/' } }, ''],
    [{ path: { value: '/a' } }, '/a/*'],
    [{ path: { value: '/a/' } }, '/a/*'],
    [{ path: { type: 'Exact', value: '/a' } }, '/a'],
    [{ path: { type: 'RegularExpression', value: '/a.*' } }, '~ /a.*'],
    [{ method: 'GET', path: { value: '/a' } }, 'GET /a/*'],
    [{ queryParams: [{ name: 'q', value: '1' }] }, '?q=1'],
    [{ headers: [null, { name: 'v', value: '^2', type: 'RegularExpression' }] }, 'v: ~ ^2'],
    [{ method: { service: 'a.B', method: 'C' } }, 'a.B/C'],
    [{ method: { service: 'a.B' } }, 'a.B/*'],
    [{ method: {} }, ''],
  ])('of %j are %s', (match, text) => {
    expect(texts([match])).toEqual([text]);
  });

  it('are one for each match, and one for a rule without', () => {
    expect(texts([{ method: 'GET' }, { method: 'PUT' }])).toEqual(['GET', 'PUT']);
    expect(texts([])).toEqual(['']);
    expect(texts('none')).toEqual(['']);
    expect(ruleMatchTexts(route() as Route, 7)).toEqual(['']);
  });
});
