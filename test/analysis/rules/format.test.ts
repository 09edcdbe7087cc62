import { describe, expect, it } from 'vitest';
import { absolutePath, formatMessage } from '../../../src/analysis';

const gw = { group: 'gateway.networking.k8s.io', kind: 'Gateway', namespace: 'infra', name: 'gw' };
const web = { ...gw, kind: 'HTTPRoute', namespace: 'shop', name: 'web' };

describe('A message', () => {
  it('has its parameters as text', () => {
    const params = { target: gw };
    expect(formatMessage({ id: 'certificate.absent', params })).toBe(
      'Gateway infra/gw does not exist.'
    );
    expect(
      formatMessage({
        id: 'any',
        params: { a: ['x', 'y'], b: 2, c: { object: gw, field: '.spec' } },
        english: '{{a}}|{{b}}|{{c}}|{{d}}',
      })
    ).toBe('x, y|2|Gateway infra/gw .spec|{{d}}');
  });

  it('takes no parameter from the prototype of its parameters', () => {
    expect(formatMessage({ id: 'any', params: {}, english: '{{constructor}}' })).toBe(
      '{{constructor}}'
    );
  });

  it('has the form for its count', () => {
    const english = { one: '{{count}} route', other: '{{count}} routes' };
    const of = (count: number) => formatMessage({ id: 'any', params: { count }, english });
    expect([of(0), of(1), of(2)]).toEqual(['0 routes', '1 route', '2 routes']);
  });

  it('with an unknown id is the id', () => {
    expect(formatMessage({ id: 'no.such', params: {} })).toBe('no.such');
  });

  it('is translated with the form of the sentence, and with a number for the count', () => {
    const english = { one: 'one', other: 'other' };
    const asked: unknown[] = [];
    const text = formatMessage(
      { id: 'any', params: { count: 2, target: gw }, english },
      (...args) => {
        asked.push(args);
        return 'translated';
      }
    );
    expect(text).toBe('translated');
    expect(asked).toEqual([['any', 'other', { count: 2, target: 'Gateway infra/gw' }]]);
  });
});

describe('The path of a check', () => {
  it.each([
    [
      { object: 'route' as const, field: '.spec.hostnames' },
      { object: web, field: '.spec.hostnames' },
    ],
    [
      { object: 'parentRef' as const, field: '.port' },
      { object: web, field: '.spec.parentRefs[1].port' },
    ],
    [
      { object: gw, field: '.spec' },
      { object: gw, field: '.spec' },
    ],
  ])('%j leads to an object', (path, expected) => {
    expect(absolutePath(path, web, 1)).toEqual(expected);
  });
});
