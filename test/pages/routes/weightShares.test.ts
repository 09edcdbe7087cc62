import { describe, expect, it } from 'vitest';
import { shareText } from '../../../src/components/shareText';
import { weightShares } from '../../../src/pages/routes/weightShares';

describe('weightShares', () => {
  it('gives each backend its part of the total', () => {
    expect(weightShares([90, 10])).toEqual([90, 10]);
    expect(weightShares([1])).toEqual([100]);
    expect(weightShares([1, 1, 0])).toEqual([50, 50, 0]);
    expect(weightShares([])).toEqual([]);
  });

  it('gives nobody anything where the weights add up to 0', () => {
    expect(weightShares([0, 0])).toEqual([0, 0]);
  });

  it('takes invalid weights for 0', () => {
    expect(weightShares([-1, NaN, 2])).toEqual([0, 0, 100]);
  });
});

describe('shareText', () => {
  it.each([
    [0, '0 %'],
    [100, '100 %'],
    [100 / 3, '33.3 %'],
    [0.01, '< 0.1 %'],
    [99.99, '> 99.9 %'],
  ])('writes %d', (share, expected) => {
    expect(shareText(share)).toBe(expected);
  });
});
