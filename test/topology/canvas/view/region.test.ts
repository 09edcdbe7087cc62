import { describe, expect, it } from 'vitest';
import { isStillGood, NO_REGION, regionAround } from '../../../../src/topology/canvas/view/region';
import { holds, visibleBox } from '../../../../src/topology/canvas/view/viewport';

const size = { width: 1_000, height: 500 };
const start = { x: 0, y: 0, zoom: 1 };

describe('The region that is drawn', () => {
  const region = regionAround(start, size);

  it('holds the screen and more', () => {
    expect(holds(region.box, visibleBox(start, size))).toBe(true);
    expect(region.box.width).toBeGreaterThan(size.width);
  });

  it('serves after a short move, and not after a long one', () => {
    expect(isStillGood(region, { ...start, x: 200 }, size)).toBe(true);
    expect(isStillGood(region, { ...start, x: 400 }, size)).toBe(false);
  });

  it('does not serve after zooming by much, or from far away', () => {
    expect(isStillGood(region, { ...start, zoom: 2.1 }, size)).toBe(false);
    expect(isStillGood(region, { ...start, zoom: 0.4 }, size)).toBe(false);
    expect(regionAround({ ...start, zoom: 0.4 }, size).far).toBe(true);
  });

  it('does not serve before the first look', () => {
    expect(isStillGood(NO_REGION, start, size)).toBe(false);
  });
});
