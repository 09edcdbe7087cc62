import { describe, expect, it } from 'vitest';
import { fillText } from '../../../src/components/words/fillText';
import type { AnyRule } from '../../../src/pages/routes/routeFields';
import { ruleSettings } from '../../../src/pages/routes/ruleSettings';

const rule = (value: unknown) => value as AnyRule;
const BROKEN = [
  'text',
  {},
  { timeouts: 'x', retry: [], sessionPersistence: 3 },
  { timeouts: null, retry: { codes: 'x' }, sessionPersistence: null },
];

describe('ruleSettings', () => {
  it('lists the configured ones', () => {
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

  it.each(BROKEN)('reads %j without an error', value => {
    expect(() => ruleSettings(rule(value), fillText)).not.toThrow();
  });
});
