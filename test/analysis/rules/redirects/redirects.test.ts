import { describe, expect, it } from 'vitest';
import type { Listener } from '../../../../src/analysis';
import {
  keepsPath,
  matchesAgain,
  matchesEverything,
  redirectRules,
  staysAtListener,
} from '../../../../src/analysis/rules/redirects/redirects';
import { route } from '../../objects';

const at = (protocol: string, port: number) => ({ protocol, port } as Listener);
const prefix = (value: string) => ({ path: { value } });

describe('A redirect', () => {
  it.each<[object, string, number, boolean]>([
    [{}, 'HTTP', 80, true],
    [{}, 'HTTP', 8080, true],
    [{ scheme: 'http' }, 'HTTP', 80, true],
    [{ scheme: 'http' }, 'HTTP', 8080, false],
    [{ scheme: 'HTTPS' }, 'HTTPS', 443, true],
    [{ scheme: 'https' }, 'HTTPS', 8443, false],
    [{ scheme: 'https', port: 8443 }, 'HTTPS', 8443, true],
    [{ scheme: 'https' }, 'HTTP', 80, false],
    [{ port: 8080 }, 'HTTP', 80, false],
    [{ port: 80 }, 'HTTP', 80, true],
    [{}, 'TLS', 443, false],
  ])('%j at a listener of %s on port %d stays there: %s', (redirect, protocol, port, stays) => {
    expect(staysAtListener(redirect, at(protocol, port))).toBe(stays);
  });

  it.each<[object, object, boolean]>([
    [{}, prefix('/a'), true],
    [{ path: null }, prefix('/a'), true],
    [{ path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/a/' } }, prefix('/a'), true],
    [{ path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '' } }, {}, true],
    [{ path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/b' } }, prefix('/a'), false],
    [
      { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/a' } },
      { path: { type: 'Exact', value: '/a' } },
      false,
    ],
    [
      { path: { type: 'ReplaceFullPath', replaceFullPath: '/a' } },
      { path: { type: 'Exact', value: '/a' } },
      true,
    ],
    [{ path: { type: 'ReplaceFullPath', replaceFullPath: '/a' } }, prefix('/a'), false],
  ])('%j keeps the path of %j: %s', (redirect, match, keeps) => {
    expect(keepsPath(redirect, match)).toBe(keeps);
  });
});

describe('A match', () => {
  it.each<[object, boolean, boolean]>([
    [{}, true, true],
    [{ path: { type: 'PathPrefix', value: '/' } }, true, true],
    [{ path: { value: '/a' } }, true, false],
    [{ path: { type: 'Exact', value: '/' } }, true, false],
    [{ method: 'GET' }, true, false],
    [{ method: 'POST' }, false, false],
    [{ headers: [{ name: 'a', value: 'b' }] }, false, false],
    [{ queryParams: [{ name: 'a', value: 'b' }] }, true, false],
  ])('%j matches the redirected request again: %s, and every request: %s', (match, again, all) => {
    expect(matchesAgain(match)).toBe(again);
    expect(matchesEverything(match)).toBe(all);
  });
});

describe('The rules of a route', () => {
  it('have their index, their redirect, and at least one match', () => {
    const filters = [{ type: 'CORS' }, { type: 'RequestRedirect', requestRedirect: { port: 80 } }];
    const rules = [
      null,
      {},
      { filters, matches: [null, { method: 'GET' }] },
      {
        filters: [{ type: 'RequestRedirect' }],
      },
    ];
    expect(redirectRules(route('shop/web', [], { rules }))).toEqual([
      { index: 1, redirect: undefined, matches: [{ index: undefined, match: {} }] },
      { index: 2, redirect: { port: 80 }, matches: [{ index: 1, match: { method: 'GET' } }] },
      { index: 3, redirect: {}, matches: [{ index: undefined, match: {} }] },
    ]);
  });
});
