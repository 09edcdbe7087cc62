import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  effectiveHostnames,
  intersectHostnames,
  isHostname,
} from '../../../../src/analysis/objects/hosts/hostname';
import { runs } from '../../arbitraries';

// Few labels, so that they often match; some are suffixes of others.
const labels = fc.array(fc.constantFrom('a', 'ba', 'example', 'com'), {
  minLength: 1,
  maxLength: 4,
});
const exact = labels.map(parts => parts.join('.'));
const hostname = fc
  .tuple(fc.boolean(), exact)
  .map(([wildcard, rest]) => (wildcard ? `*.${rest}` : rest));
const anyHostname = fc.oneof(
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 9, arbitrary: hostname }
);

/** Compares label by label: a wildcard stands for one label or more. */
function matches(pattern: string, host: string): boolean {
  if (pattern === '') return true;
  const [first, ...rest] = pattern.split('.');
  const parts = host.split('.');
  if (first !== '*') return pattern === host;
  return parts.length > rest.length && parts.slice(-rest.length).join('.') === rest.join('.');
}

describe('The intersection of two hostnames', () => {
  it('is symmetric', () => {
    fc.assert(
      fc.property(anyHostname, anyHostname, (a, b) => {
        expect(intersectHostnames(a, b)).toBe(intersectHostnames(b, a));
      }),
      runs(500)
    );
  });

  it('of a hostname with itself or with their intersection is unchanged', () => {
    fc.assert(
      fc.property(anyHostname, anyHostname, (a, b) => {
        expect(intersectHostnames(a, a)).toBe(a);
        const both = intersectHostnames(a, b);
        if (both === undefined) return;
        expect(intersectHostnames(both, a)).toBe(both);
        expect(intersectHostnames(both, b)).toBe(both);
      }),
      runs(500)
    );
  });

  it('is one of the two, the longer one', () => {
    fc.assert(
      fc.property(anyHostname, anyHostname, (a, b) => {
        const both = intersectHostnames(a, b);
        if (both === undefined) return;
        expect([a, b]).toContain(both);
        expect(both.length).toBe(Math.max(a.length, b.length));
      }),
      runs(500)
    );
  });

  it('matches exactly what both match', () => {
    fc.assert(
      fc.property(anyHostname, anyHostname, exact, (a, b, host) => {
        const both = intersectHostnames(a, b);
        expect(both !== undefined && matches(both, host)).toBe(
          matches(a, host) && matches(b, host)
        );
      }),
      runs(2000)
    );
  });

  it.each([
    ['example.com', '*.example.com', undefined],
    ['*.com', 'test.example.com', 'test.example.com'],
    ['*.example.com', '*.com', '*.example.com'],
    ['*.a.example.com', '*.b.example.com', undefined],
    ['notexample.com', '*.example.com', undefined],
    ['', '*.example.com', '*.example.com'],
    ['', '', ''],
  ])('of %j and %j is %j', (a, b, both) => {
    expect(intersectHostnames(a, b)).toBe(both);
  });
});

describe('The hostnames that a listener serves for a route', () => {
  it('are exactly the hostnames that both match', () => {
    fc.assert(
      fc.property(
        anyHostname,
        fc.uniqueArray(hostname, { maxLength: 4 }),
        exact,
        (listener, route, host) => {
          const effective = effectiveHostnames(listener, route);
          expect(new Set(effective).size).toBe(effective.length);
          const served = effective.some(item => matches(item === '*' ? '' : item, host));
          const wanted = route.length === 0 || route.some(item => matches(item, host));
          expect(served).toBe(wanted && matches(listener, host));
        }
      ),
      runs(1000)
    );
  });

  it.each([
    ['', [], ['*']],
    ['*.example.com', [], ['*.example.com']],
    ['*.example.com', ['a.example.com', 'other.test'], ['a.example.com']],
    ['a.example.com', ['*.example.com', '*.com'], ['a.example.com']],
    ['a.example.com', ['b.example.com'], []],
  ])('with %j and %j are %j', (listener, route, effective) => {
    expect(effectiveHostnames(listener, route)).toEqual(effective);
  });
});

describe('A hostname', () => {
  it.each(['a', 'a.b', '*.a', 'A.Example.COM', 'x-1.y', '1.2.3.4.test'])('may be %j', value => {
    expect(isHostname(value)).toBe(true);
  });

  it.each([
    '',
    '*',
    '*.*.a',
    'a.*.b',
    'a*.b',
    '.a',
    'a.',
    'a..b',
    '-a.b',
    'a_b',
    '1.2.3.4',
    `${'a'.repeat(254)}`,
    null,
    7,
    {},
  ])('may not be %j', value => {
    expect(isHostname(value)).toBe(false);
  });
});
