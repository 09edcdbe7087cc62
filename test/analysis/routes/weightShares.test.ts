import { describe, expect, it } from 'vitest';
import { shareText, weightShares } from '../../../src/analysis/routes/weightShares';

describe('weightShares', () => {
  it('gives each backend its share of the total', () => {
    expect(weightShares([90, 10])).toEqual([0.9, 0.1]);
    expect(weightShares([1])).toEqual([1]);
    expect(weightShares([1, 1, 0])).toEqual([0.5, 0.5, 0]);
    expect(weightShares([])).toEqual([]);
  });

  it('gives no shares if the weights add up to 0', () => {
    expect(weightShares([0, 0])).toEqual([0, 0]);
  });

  it('treats invalid weights as 0', () => {
    expect(weightShares([-1, NaN, 2])).toEqual([0, 0, 1]);
  });
});

describe('shareText', () => {
  it.each([
    [0, '0 %'],
    [1, '100 %'],
    [1 / 3, '33.3 %'],
    [0.0001, '< 0.1 %'],
    [0.9999, '> 99.9 %'],
  ])('formats %d', (share, expected) => {
    expect(shareText(share)).toBe(expected);
  });
});
