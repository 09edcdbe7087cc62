import { describe, expect, it } from 'vitest';
import type { Box, Layout } from '../../../../src/graph';
import {
  FIRST_LOOK,
  firstView,
  heightOnPage,
  LOOK_PADDING,
  wideZoom,
} from '../../../../src/topology/canvas/view/firstLook';
import { holds, type Size, visibleBox } from '../../../../src/topology/canvas/view/viewport';

function layout(width: number, height: number, laneWidth = width): Layout {
  const lane = { cluster: 'east', x: 0, y: 0, width: laneWidth, height };
  return { lanes: [lane], boxes: new Map(), width, height } as unknown as Layout;
}

const SIDES = 2 * LOOK_PADDING;
const SCREEN = { width: 960, height: 480 };

function seen(picture: Layout, must?: Box, nice: readonly Box[] = [], size: Size = SCREEN): Box {
  const view = firstView(picture, size, must && { must, nice });
  expect(view.zoom).toBeGreaterThanOrEqual(FIRST_LOOK.least);
  return visibleBox(view, size);
}

describe('The first view', () => {
  it('has texts of at least 11 px on the screen', () => {
    // The smallest text of the picture has 13 px at zoom 1.
    expect(FIRST_LOOK.least * 13).toBeGreaterThanOrEqual(11);
  });

  it('fits the width of the screen', () => {
    expect(wideZoom(layout(1_000 - SIDES, 100), 900)).toBeCloseTo(0.9);
  });

  it('fits a lane if the text of the whole picture would be too small', () => {
    expect(wideZoom(layout(4_000, 100, 1_000 - SIDES), 900)).toBeCloseTo(0.9);
  });

  it('never enlarges, and never makes text too small to read', () => {
    expect(wideZoom(layout(100, 100), 1_000)).toBe(FIRST_LOOK.most);
    expect(wideZoom(layout(4_000, 9_000), 400)).toBe(FIRST_LOOK.least);
  });

  it('shows the whole picture if that is readable', () => {
    const picture = layout(900, 400);
    const gateway = { x: 10, y: 10, width: 200, height: 100 };
    expect(holds(seen(picture, gateway), { x: 0, y: 0, width: 900, height: 400 })).toBe(true);
  });

  it('shows the middle of a sight, and no space beside the picture', () => {
    const picture = layout(1_000, 9_000);
    const gateway = { x: 200, y: 5_000, width: 200, height: 100 };
    const near = { x: 600, y: 4_800, width: 200, height: 50 };
    const far = { x: 600, y: 8_000, width: 200, height: 50 };
    const view = seen(picture, gateway, [far, near]);
    expect(holds(view, gateway)).toBe(true);
    expect(holds(view, near)).toBe(true);
    expect(holds(view, far)).toBe(false);
    const last = seen(picture, { ...gateway, y: 8_900 });
    expect(last.y + last.height).toBeCloseTo(9_000 + LOOK_PADDING);
    const first = seen(picture, { ...gateway, y: 0 });
    expect(first.y).toBeCloseTo(-LOOK_PADDING);
  });

  it('starts at the top without a sight, and at the start of what does not fit', () => {
    const picture = layout(1_000, 9_000);
    expect(seen(picture).y).toBeCloseTo(-LOOK_PADDING);
    const tall = { x: 0, y: 2_000, width: 200, height: 3_000 };
    expect(seen(picture, tall).y).toBeCloseTo(2_000);
  });

  it('stays within the lane of the sight', () => {
    const lanes = ['east', 'west'].map((cluster, place) => ({
      cluster,
      x: place * 1_200,
      y: 0,
      width: 1_100,
      height: 2_000,
    }));
    const picture = { lanes, boxes: new Map(), width: 2_300, height: 2_016 } as unknown as Layout;
    const view = seen(picture, { x: 1_220, y: 900, width: 100, height: 50 });
    expect(view.x).toBeGreaterThanOrEqual(1_200 - LOOK_PADDING - 1);
  });

  it('has the height that the picture needs at its width', () => {
    const picture = layout(1_000 - SIDES, 500 - SIDES);
    expect(heightOnPage(picture, 900)).toBe(450);
    expect(heightOnPage(picture, 5_000)).toBe(500);
    // The width is not known yet.
    expect(heightOnPage(picture, 0)).toBe(500);
  });
});
