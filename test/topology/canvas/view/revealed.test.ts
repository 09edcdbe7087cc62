import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { revealed } from '../../../../src/topology/canvas/view/revealed';
import { holds, visibleBox } from '../../../../src/topology/canvas/view/viewport';

const size = { width: 1_000, height: 500 };
const viewport = { x: -100, y: -200, zoom: 1 };

describe('The nearest view of a box', () => {
  it('contains the box at the same zoom, wherever the box is', () => {
    const place = fc.integer({ min: -5_000, max: 5_000 });
    const length = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(place, place, length, length, fc.constantFrom(0.5, 1), (x, y, w, h, zoom) => {
        const box = { x, y, width: w, height: h };
        const next = revealed({ ...viewport, zoom }, size, box);
        expect(next.zoom).toBe(zoom);
        expect(holds(visibleBox(next, size), box)).toBe(true);
        expect(revealed(next, size, box)).toBe(next);
      })
    );
  });

  it('is the same if the box is in view', () => {
    const box = { x: 300, y: 300, width: 100, height: 100 };
    expect(revealed(viewport, size, box)).toBe(viewport);
  });

  it('moves along one axis only if that is enough', () => {
    const right = revealed(viewport, size, { x: 1_080, y: 300, width: 100, height: 100 });
    expect(right.y).toBe(viewport.y);
    expect(right.x).toBeLessThan(viewport.x);
  });

  it('starts at the upper left corner of a box that does not fit', () => {
    const seen = visibleBox(
      revealed(viewport, size, { x: 0, y: 4_000, width: 3_000, height: 3_000 }),
      size
    );
    expect(seen.x).toBeLessThanOrEqual(0);
    expect(seen.y).toBeLessThanOrEqual(4_000);
    expect(seen.y).toBeGreaterThan(3_900);
  });
});
