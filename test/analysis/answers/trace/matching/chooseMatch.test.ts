import { describe, expect, it } from 'vitest';
import type { GivenRequest } from '../../../../../src/analysis';
import { ask, BASE, prefix, rules, story, to, told } from '../support';

const BETA = { headers: [{ name: 'env', value: 'beta' }] };
const exact = (value: string, name: string) => ({
  matches: [{ path: { type: 'Exact', value } }],
  ...to(name),
});
const pattern = (value: string, name: string) => ({
  matches: [{ path: { type: 'RegularExpression', value } }],
  ...to(name),
});

function chosen(all: readonly unknown[], request: GivenRequest): string {
  return told(ask([...BASE, rules('shop/a', all)], request));
}

describe('Of the rules of a route, a request gets', () => {
  it.each<[string, readonly unknown[], GivenRequest, string]>([
    [
      'the exact path before the prefix',
      [prefix('/a', 'other'), exact('/a', 'web')],
      { path: '/a' },
      'backend a#1 web',
    ],
    [
      'the longer prefix before the shorter',
      [prefix('/', 'other'), prefix('/a/b', 'web'), prefix('/a', 'other')],
      { path: '/a/b' },
      'backend a#1 web',
    ],
    [
      'the longer prefix before the method',
      [prefix('/a', 'other', { method: 'GET' }), prefix('/a/b', 'web')],
      { path: '/a/b' },
      'backend a#1 web',
    ],
    [
      'the method before headers',
      [prefix('/', 'other', BETA), prefix('/', 'web', { method: 'GET' })],
      { headers: { env: 'beta' } },
      'backend a#1 web',
    ],
    [
      'more headers before query parameters',
      [
        prefix('/', 'other', { ...BETA, queryParams: [{ name: 'q', value: '1' }] }),
        prefix('/', 'web', { headers: [...BETA.headers, { name: 'v', value: '2' }] }),
      ],
      { path: '/?q=1', headers: { env: 'beta', v: '2' } },
      'backend a#1 web',
    ],
    [
      'more query parameters before fewer',
      [prefix('/', 'other'), prefix('/', 'web', { queryParams: [{ name: 'q', value: '1' }] })],
      { path: '/?q=1' },
      'backend a#1 web',
    ],
    ['the first in the list', [prefix('/', 'web'), prefix('/', 'other')], {}, 'backend a#0 web'],
    [
      'the next where a match differs',
      [prefix('/', 'other', BETA), prefix('/', 'web')],
      {},
      'backend a#1 web',
    ],
    ['no rule that does not match', [prefix('/a', 'web')], { path: '/b' }, 'notFound 404'],
    ['the default rule', [to('web')], { path: '/any' }, 'backend a#0 web'],
  ])('%s', (_, all, request, expected) => {
    expect(chosen(all, request)).toBe(expected);
  });

  it('one of both where a regular expression matches too', () => {
    const all = [prefix('/a', 'web'), pattern('/a.*', 'other')];
    const answer = ask([...BASE, rules('shop/a', all)], { path: '/ab' });
    expect(told(answer)).toBe('backend a#1 other');
    const both = ask([...BASE, rules('shop/a', all)], { path: '/a/b' });
    expect(told(both)).toBe('unknown | backend a#0 web | backend a#1 other');
    expect(story(both).at(-1)).toBe(
      'The rank of the regular expression /a.* depends on the implementation.'
    );
  });

  it('one of both prefixes that differ in a trailing slash', () => {
    const all = [prefix('/a/', 'web'), prefix('/a', 'other', { method: 'GET' })];
    expect(chosen(all, { path: '/a/b' })).toBe('unknown | backend a#0 web | backend a#1 other');
    expect(chosen(all, { path: '/a/b', method: 'PUT' })).toBe('backend a#0 web');
  });
});

describe('Of several routes, a request gets', () => {
  const at = (time: string) => ({ metadata: { creationTimestamp: time } });
  const [old, young] = [at('2024-01-01T00:00:00Z'), at('2025-01-01T00:00:00Z')];

  it('the oldest, then the first by name', () => {
    const both = [
      rules('shop/a', [to('other')], {}, young),
      rules('shop/b', [to('web')], {}, old),
      rules('shop/c', [to('other')], {}, old),
    ];
    expect(told(ask([...BASE, ...both]))).toBe('backend b#0 web');
  });

  it('the more specific match, whatever its age', () => {
    const both = [
      rules('shop/a', [prefix('/', 'other')], {}, old),
      rules('shop/b', [prefix('/a', 'web')], {}, young),
    ];
    expect(told(ask([...BASE, ...both], { path: '/a' }))).toBe('backend b#0 web');
  });
});

describe('A gRPC call', () => {
  const method = (service: string, name: string, to0: string) => ({
    matches: [{ method: { service, method: name } }],
    ...to(to0),
  });
  const all = [method('a.Cart', '', 'other'), method('a.Cart', 'Get', 'web')];
  const objects = [...BASE, rules('shop/a', all, {}, { kind: 'GRPCRoute' })];

  it('goes to the more specific method', () => {
    expect(told(ask(objects, { scheme: 'grpc', path: '/a.Cart/Get' }))).toBe('backend a#1 web');
    expect(told(ask(objects, { scheme: 'grpc', path: '/a.Cart/Put' }))).toBe('backend a#0 other');
  });

  it('is unimplemented if nothing matches', () => {
    expect(told(ask(objects, { scheme: 'grpc', path: '/b/Get' }))).toBe('notFound grpc 12');
  });

  it('is what a GRPCRoute is for: what it does with other requests is open', () => {
    const answer = ask(objects, { path: '/a.Cart/Get' });
    expect(answer.outcome).toBe('unknown');
  });
});
