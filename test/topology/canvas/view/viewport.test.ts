import { describe, expect, it } from 'vitest';
import {
  centerOn,
  fitBox,
  holds,
  overlaps,
  pointAt,
  union,
  visibleBox,
} from '../../../../src/topology/canvas/view/viewport';

const screen = { width: 1_000, height: 500 };

describe('A viewport', () => {
  it('shows a box completely and centered if it fits', () => {
    const box = { x: 100, y: 200, width: 400, height: 100 };
    const viewport = fitBox(box, screen, { least: 0.5, most: 2 });
    expect(viewport.zoom).toBe(2);
    const seen = visibleBox(viewport, screen);
    expect(holds(seen, box)).toBe(true);
    expect(seen.x + seen.width / 2).toBeCloseTo(300);
    expect(seen.y + seen.height / 2).toBeCloseTo(250);
  });

  it('shows a large box from its upper left corner, at the smallest readable zoom', () => {
    const box = { x: 10, y: 20, width: 5_000, height: 9_000 };
    const viewport = fitBox(box, screen, { least: 0.6, most: 1 });
    expect(viewport.zoom).toBe(0.6);
    const seen = visibleBox(viewport, screen);
    expect([seen.x, seen.y]).toEqual([10, 20]);
  });

  it('centers a point', () => {
    const seen = visibleBox(centerOn({ x: 70, y: 30 }, screen, 2), screen);
    expect([seen.x + seen.width / 2, seen.y + seen.height / 2]).toEqual([70, 30]);
  });

  it('has a margin on every side', () => {
    const viewport = { x: 0, y: 0, zoom: 1 };
    expect(visibleBox(viewport, screen, 0.5)).toEqual({
      x: -500,
      y: -250,
      width: 2_000,
      height: 1_000,
    });
  });

  it('converts a point of the screen to a point of the picture', () => {
    const viewport = { x: 100, y: -50, zoom: 2 };
    expect(pointAt(viewport, { x: 300, y: 150 })).toEqual({ x: 100, y: 100 });
    const middle = centerOn({ x: 30, y: 40 }, screen, 0.5);
    expect(pointAt(middle, { x: 500, y: 250 })).toEqual({ x: 30, y: 40 });
  });
});

describe('Boxes', () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };

  it('overlap if they touch', () => {
    expect(overlaps(box, { x: 10, y: 0, width: 5, height: 5 })).toBe(true);
    expect(overlaps(box, { x: 11, y: 0, width: 5, height: 5 })).toBe(false);
  });

  it('are contained in their union', () => {
    const other = { x: -5, y: 20, width: 2, height: 2 };
    expect(union(box, other)).toEqual({ x: -5, y: 0, width: 15, height: 22 });
  });
});
