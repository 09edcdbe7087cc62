import fc from 'fast-check';
import { trendOf } from './trend';

const flat = [100, 104, 97, 101, 99, 103, 98, 102];

describe('trendOf', () => {
  it('gives the slope of figures on a line', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000 }),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 3, max: 40 }),
        (start, slope, count) => {
          const figures = Array.from({ length: count }, (_, at) => start + slope * at);
          expect(trendOf(figures).slope).toBeCloseTo(slope, 6);
        }
      )
    );
  });

  it('takes scatter around one value as flat', () => {
    expect(trendOf(flat).grows).toBe(false);
  });

  it('finds growth below the scatter', () => {
    expect(trendOf(flat.map((figure, at) => figure + 3 * at)).grows).toBe(true);
  });

  it('takes figures that fall as flat', () => {
    expect(trendOf(flat.map((figure, at) => figure - 3 * at)).grows).toBe(false);
  });

  it('takes growth that nobody notices as flat', () => {
    expect(trendOf([1_000, 1_001, 1_002, 1_003, 1_004]).grows).toBe(false);
  });

  it('takes a first value of 0 as a start', () => {
    expect(trendOf([0, 0, 0])).toEqual({ slope: 0, growth: 0, grows: false });
    expect(trendOf([0, 5, 10, 15]).grows).toBe(true);
  });

  it('needs three figures', () => {
    expect(() => trendOf([1, 2])).toThrow('three');
  });
});
