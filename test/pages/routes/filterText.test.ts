import { describe, expect, it } from 'vitest';
import { fillText } from '../../../src/components/words/fillText';
import { filterLines } from '../../../src/pages/routes/filterText';
import type { AnyFilter } from '../../../src/pages/routes/routeFields';

const lines = (filter: unknown) => filterLines(filter as AnyFilter, 'shop', fillText);
const words = (filter: unknown) => lines(filter).map(({ label, value }) => `${label} ${value}`);

describe('filterLines', () => {
  it.each(['Request', 'Response'])('lists the changes of a %sHeaderModifier', which => {
    const field = `${which.toLowerCase()}HeaderModifier`;
    const values = {
      set: [{ name: 'a', value: '1' }],
      add: [{ name: 'b', value: '2' }],
      remove: ['c'],
    };
    expect(words({ type: `${which}HeaderModifier`, [field]: values })).toEqual([
      'Set a: 1',
      'Add b: 2',
      'Remove c',
    ]);
  });

  it('fills in the status code of a redirect', () => {
    expect(
      words({
        type: 'RequestRedirect',
        requestRedirect: {
          scheme: 'https',
          hostname: 'example.com',
          port: 8443,
          path: { type: 'ReplaceFullPath', replaceFullPath: '/new' },
        },
      })
    ).toEqual([
      'Scheme https',
      'Hostname example.com',
      'Path ReplaceFullPath /new',
      'Port 8443',
      'Status code 302',
    ]);
  });

  it('names the path of a rewrite', () => {
    const path = { type: 'ReplacePrefixMatch', replacePrefixMatch: '/v2' };
    expect(words({ type: 'URLRewrite', urlRewrite: { path } })).toEqual([
      'Path ReplacePrefixMatch /v2',
    ]);
  });

  it.each([
    [{}, '100 %'],
    [{ percent: 0 }, '0 %'],
    [{ fraction: { numerator: 1, denominator: 1000 } }, '1/1000'],
    [{ fraction: { numerator: 5 } }, '5/100'],
  ])('gives the share of requests that %j mirrors', (share, expected) => {
    const requestMirror = { backendRef: { name: 'copy', port: 80 }, ...share };
    const [backend, part] = lines({ type: 'RequestMirror', requestMirror });
    expect(backend).toMatchObject({
      value: 'shop/copy:80',
      reference: { group: '', kind: 'Service', namespace: 'shop', name: 'copy' },
    });
    expect(part?.value).toBe(expected);
  });

  it('lists the values of CORS', () => {
    const cors = { allowOrigins: ['https://a', 'https://b'], allowCredentials: true };
    expect(words({ type: 'CORS', cors })).toEqual([
      'Allowed origins https://a, https://b',
      'Credentials true',
      'Maximum age 5 s',
    ]);
  });

  it('lists the values of an external authorization', () => {
    const externalAuth = {
      protocol: 'HTTP',
      backendRef: { name: 'auth', namespace: 'infra', port: 9000 },
      http: { path: '/check', allowedHeaders: ['cookie'] },
      forwardBody: { maxSize: 1024 },
    };
    expect(words({ type: 'ExternalAuth', externalAuth })).toEqual([
      'Protocol HTTP',
      'Backend infra/auth:9000',
      'Path /check',
      'Headers sent cookie',
      'Largest body sent 1024',
    ]);
  });

  it('names the object of an extension', () => {
    const extensionRef = { group: 'example.net', kind: 'Limit', name: 'slow' };
    expect(words({ type: 'ExtensionRef', extensionRef })).toEqual([
      'Object Limit.example.net slow',
    ]);
  });

  it('shows an unknown filter as JSON', () => {
    expect(words({ type: 'Teleport', teleport: { to: 'mars' } })).toEqual([
      'teleport {"to":"mars"}',
    ]);
  });

  const TYPES = [
    ['RequestHeaderModifier', 'requestHeaderModifier'],
    ['ResponseHeaderModifier', 'responseHeaderModifier'],
    ['RequestRedirect', 'requestRedirect'],
    ['URLRewrite', 'urlRewrite'],
    ['RequestMirror', 'requestMirror'],
    ['CORS', 'cors'],
    ['ExternalAuth', 'externalAuth'],
    ['ExtensionRef', 'extensionRef'],
  ];
  const BROKEN = [
    undefined,
    null,
    'text',
    7,
    [],
    { set: 'x', add: [null, 1], remove: [{}], path: 'x', backendRef: 'x', fraction: null },
    { path: { type: {} }, backendRef: { name: 3 }, fraction: { numerator: 'x' }, http: 1 },
    { allowOrigins: {}, allowHeaders: [null], maxAge: 'x', group: 1, kind: null, name: [] },
  ];
  it.each(TYPES)('reads a malformed %s without an error', (type, field) => {
    for (const value of BROKEN) expect(() => lines({ type, [field]: value })).not.toThrow();
  });

  it.each([{}, { type: null }, { type: 4 }, 'text', 7])('reads %j without an error', filter => {
    expect(() => lines(filter)).not.toThrow();
  });
});
