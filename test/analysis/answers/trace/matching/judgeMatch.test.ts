import { describe, expect, it } from 'vitest';
import {
  hasPathPrefix,
  judgeGrpcMatch,
  judgeHttpMatch,
} from '../../../../../src/analysis/answers/trace/matching/judgeMatch';
import {
  completeRequest,
  type GivenRequest,
} from '../../../../../src/analysis/answers/trace/traceRequest';
import {
  type GrpcMatchParts,
  type HttpMatchParts,
  readMatches,
} from '../../../../../src/analysis/routes/matches/matchParts';

function http(match: object, request: GivenRequest): string {
  const [read] = readMatches('HTTPRoute', { matches: [match] });
  const judged = judgeHttpMatch(read?.parts as HttpMatchParts, completeRequest(request));
  return judged.status === 'False' ? judged.reason : judged.status;
}

function grpc(match: object, path: string, headers = {}): string {
  const [read] = readMatches('GRPCRoute', { matches: [match] });
  const request = completeRequest({ scheme: 'grpc', path, headers });
  const judged = judgeGrpcMatch(read?.parts as GrpcMatchParts, request);
  return judged.status === 'False' ? judged.reason : judged.status;
}

describe('A path prefix', () => {
  it.each([
    ['/', '/', true],
    ['/', '/a', true],
    ['/a', '/a', true],
    ['/a', '/a/', true],
    ['/a', '/a/b', true],
    ['/a', '/ab', false],
    ['/a', '/A', false],
    ['/a/', '/a', true],
    ['/a/', '/a/b', true],
    ['/a/b', '/a', false],
  ])('%s of %s: %s', (prefix, path, expected) => {
    expect(hasPathPrefix(path, prefix)).toBe(expected);
  });
});

describe('A match of an HTTPRoute', () => {
  const exact = { path: { type: 'Exact', value: '/a' } };
  const header = { headers: [{ name: 'X-Env', value: 'beta' }] };
  const pattern = { type: 'RegularExpression', name: 'x-env', value: 'be.a' };
  const query = { queryParams: [{ name: 'q', value: '1' }] };

  it.each<[object, GivenRequest, string]>([
    [exact, { path: '/a?b=c' }, 'True'],
    [exact, { path: '/a/' }, 'PathDiffers'],
    [exact, { path: '/A' }, 'PathDiffers'],
    [{ method: 'GET' }, {}, 'True'],
    [{ method: 'GET' }, { method: 'HEAD' }, 'MethodDiffers'],
    [header, { headers: { 'x-ENV': 'beta' } }, 'True'],
    [header, { headers: { 'x-env': 'Beta' } }, 'HeaderDiffers'],
    [header, {}, 'HeaderMissing'],
    [header, { headers: { 'x-env': ['beta', 'gamma'] } }, 'Unknown'],
    [header, { headers: { 'x-env': ['alpha', 'gamma'] } }, 'HeaderDiffers'],
    [{ headers: [pattern] }, { headers: { 'x-env': 'beta' } }, 'True'],
    [{ headers: [pattern] }, { headers: { 'x-env': 'gamma' } }, 'HeaderDiffers'],
    [{ headers: [pattern] }, { headers: { 'x-env': 'a beta' } }, 'Unknown'],
    [{ headers: [{ ...pattern, value: '(?i)b' }] }, { headers: { 'x-env': 'b' } }, 'Unknown'],
    [query, { path: '/?q=1' }, 'True'],
    [query, { path: '/?q=1&q=2' }, 'True'],
    [query, { path: '/?q=2&q=1' }, 'QueryDiffers'],
    [query, { path: '/?Q=1' }, 'QueryMissing'],
    [{ ...header, ...query }, { path: '/?q=1', headers: { 'x-env': 'beta' } }, 'True'],
    [{ ...header, ...query }, { path: '/?q=1' }, 'HeaderMissing'],
  ])('%j with %j: %s', (match, request, expected) => {
    expect(http(match, request)).toBe(expected);
  });

  it('takes only the first entry of a header name', () => {
    const headers = [
      { name: 'X-Env', value: 'beta' },
      { name: 'x-env', value: 'gamma' },
    ];
    expect(http({ headers }, { headers: { 'x-env': 'beta' } })).toBe('True');
  });
});

describe('A match of a GRPCRoute', () => {
  const method = { method: { service: 'a.Cart', method: 'Get' } };

  it.each<[object, string, string]>([
    [method, '/a.Cart/Get', 'True'],
    [method, '/a.Cart/get', 'CallDiffers'],
    [method, '/a.cart/Get', 'CallDiffers'],
    [{ method: { service: 'a.Cart' } }, '/a.Cart/Put', 'True'],
    [{ method: { method: 'Get' } }, '/b/Get', 'True'],
    [{ method: { type: 'RegularExpression', service: 'a\\..*' } }, '/a.Cart/Get', 'True'],
    [{}, '/any/Thing', 'True'],
    [{ headers: [{ name: 'v', value: '1' }] }, '/any/Thing', 'HeaderMissing'],
  ])('%j of %s: %s', (match, path, expected) => {
    expect(grpc(match, path)).toBe(expected);
  });
});
