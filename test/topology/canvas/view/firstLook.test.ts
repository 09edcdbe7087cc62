import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../../src/graph';
import {
  FIRST_LOOK,
  firstZoom,
  heightOnPage,
  PADDING,
  wideZoom,
} from '../../../../src/topology/canvas/view/firstLook';

function layout(width: number, height: number, laneWidth = width): Layout {
  const lane = { cluster: 'east', x: 0, y: 0, width: laneWidth, height };
  return { lanes: [lane], boxes: new Map(), width, height } as unknown as Layout;
}

const SIDES = 2 * PADDING;

describe('The first view', () => {
  it('fits the width of the screen', () => {
    expect(wideZoom(layout(1_000 - SIDES, 100), 800)).toBeCloseTo(0.8);
  });

  it('fits the first lane if the text of the whole picture would be too small', () => {
    expect(wideZoom(layout(4_000, 100, 1_000 - SIDES), 700)).toBeCloseTo(0.7);
  });

  it('never enlarges, and never makes text too small to read', () => {
    expect(firstZoom(layout(100, 100), { width: 1_000, height: 1_000 })).toBe(FIRST_LOOK.most);
    expect(firstZoom(layout(4_000, 9_000), { width: 400, height: 400 })).toBe(FIRST_LOOK.least);
  });

  it('has the height that the picture needs at its width', () => {
    const picture = layout(1_000 - SIDES, 500 - SIDES);
    expect(heightOnPage(picture, 800)).toBe(400);
    expect(heightOnPage(picture, 5_000)).toBe(500);
    // The width is not known yet.
    expect(heightOnPage(picture, 0)).toBe(500);
  });
});
