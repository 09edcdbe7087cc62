import { describe, expect, it } from 'vitest';
import { durationMs } from '../../../../../src/analysis/rules/input/conditions/durationMs';

describe('The length of a duration', () => {
  it.each([
    ['10s', 10_000],
    ['1m30s', 90_000],
    ['1h', 3_600_000],
    ['500ms', 500],
    ['1h2m3s4ms', 3_723_004],
    ['1m1ms', 60_001],
    ['0s', 0],
  ])('of %s is %d ms', (duration, ms) => {
    expect(durationMs(duration)).toBe(ms);
  });
});
