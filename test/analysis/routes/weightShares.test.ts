import { describe, expect, it } from 'vitest';
import { shareText, weightShares } from '../../../src/analysis/routes/weightShares';

describe('weightShares', () => {
  it('gives each backend its part of the total', () => {
    expect(weightShares([90, 10])).toEqual([0.9, 0.1]);
    expect(weightShares([1])).toEqual([1]);
    expect(weightShares([1, 1, 0])).toEqual([0.5, 0.5, 0]);
    expect(weightShares([])).toEqual([]);
  });

  it('gives nobody anything where the weights add up to 0', () => {
    expect(weightShares([0, 0])).toEqual([0, 0]);
  });

  it('takes invalid weights for 0', () => {
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
  ])('writes %d', (share, expected) => {
    expect(shareText(share)).toBe(expected);
  });
});
