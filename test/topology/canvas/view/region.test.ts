import { describe, expect, it } from 'vitest';
import { isStillGood, NO_REGION, regionAround } from '../../../../src/topology/canvas/view/region';
import { holds, visibleBox } from '../../../../src/topology/canvas/view/viewport';

const size = { width: 1_000, height: 500 };
const start = { x: 0, y: 0, zoom: 1 };

describe('The drawn region', () => {
  const region = regionAround(start, size);

  it('contains the screen and a margin', () => {
    expect(holds(region.box, visibleBox(start, size))).toBe(true);
    expect(region.box.width).toBeGreaterThan(size.width);
  });

  it('remains valid after a short move, but not after a long one', () => {
    expect(isStillGood(region, { ...start, x: 200 }, size)).toBe(true);
    expect(isStillGood(region, { ...start, x: 400 }, size)).toBe(false);
  });

  it('is not valid after a large change of zoom', () => {
    expect(isStillGood(region, { ...start, zoom: 2.1 }, size)).toBe(false);
    expect(isStillGood(region, { ...start, zoom: 0.4 }, size)).toBe(false);
    expect(regionAround({ ...start, zoom: 0.4 }, size).far).toBe(true);
  });

  it('is not valid before the first view', () => {
    expect(isStillGood(NO_REGION, start, size)).toBe(false);
  });
});
