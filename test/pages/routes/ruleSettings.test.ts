import { describe, expect, it } from 'vitest';
import { fillText } from '../../../src/components/fillText';
import type { RouteRule } from '../../../src/pages/routes/routeFields';
import { ruleReferences } from '../../../src/pages/routes/ruleReferences';
import { ruleSettings } from '../../../src/pages/routes/ruleSettings';

const rule = (value: unknown) => value as RouteRule;
const BROKEN = [
  'text',
  {},
  { timeouts: 'x', retry: [], sessionPersistence: 3, filters: 'x', backendRefs: {} },
  { timeouts: null, retry: { codes: 'x' }, sessionPersistence: null, filters: [null, 1] },
  { filters: [{ requestMirror: 'x' }], backendRefs: [null, 7, { filters: [{}] }] },
];

describe('ruleSettings', () => {
  it('names those that are set', () => {
    const lines = ruleSettings(
      {
        timeouts: { request: '10s', backendRequest: '2s' },
        retry: { attempts: 3, codes: [502, 503], backoff: '100ms' },
        sessionPersistence: { absoluteTimeout: '1h' },
      },
      fillText
    );
    expect(lines.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Request timeout: 10s',
      'Backend request timeout: 2s',
      'Retry on status codes: 502, 503',
      'Retry attempts: 3',
      'Retry pause: 100ms',
      'Session persistence: Cookie',
      'Session lifetime: 1h',
    ]);
  });

  it.each(BROKEN)('reads %j without throwing', value => {
    expect(() => ruleSettings(rule(value), fillText)).not.toThrow();
  });
});

describe('ruleReferences', () => {
  it('finds the backends of the rule, of its filters and of its backends', () => {
    const mirror = (name: string) => [
      { type: 'RequestMirror' as const, requestMirror: { backendRef: { name } } },
    ];
    const references = ruleReferences(
      { filters: mirror('a'), backendRefs: [{ name: 'b', filters: mirror('c') }] },
      'shop'
    );
    expect(references.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  it.each(BROKEN)('reads %j without throwing', value => {
    expect(() => ruleReferences(rule(value), 'shop')).not.toThrow();
  });
});
