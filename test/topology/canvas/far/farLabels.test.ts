import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  farLabels,
  type FarText,
  LABEL_HEIGHT,
} from '../../../../src/topology/canvas/far/farLabels';

const OPTIONS = {
  widthOf: (text: string) => 6 * text.length,
  withMore: (text: string, more: number) => `${text} +${more}`,
  onScreen: ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: x / 10, y: y / 10 }),
};

function item(text: string, x: number, y: number, isLane = false): FarText {
  return { box: { x, y, width: 200, height: 48 }, text, isLane };
}

describe('Labels at low zoom', () => {
  it('are at the corners of their boxes', () => {
    expect(farLabels([item('flash-sale', 100, 50)], OPTIONS)).toEqual([
      { text: 'flash-sale', x: 10, y: 5, width: 60, isLane: false },
    ]);
  });

  it('count the boxes whose labels have no place', () => {
    const items = [item('a', 0, 0), item('b', 0, 60), item('c', 0, 120), item('d', 0, 600)];
    expect(farLabels(items, OPTIONS).map(({ text }) => text)).toEqual(['a +2', 'd']);
  });

  it('make room for the name of a cluster', () => {
    const [lane, node] = farLabels([item('east', 0, 0, true), item('gw', 50, 40)], OPTIONS);
    expect(lane).toMatchObject({ text: 'east', y: 0 });
    expect(node).toMatchObject({ text: 'gw', y: LABEL_HEIGHT });
  });

  it('never overlap, and stand for every box', () => {
    const boxes = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 3_000 })),
      { maxLength: 60 }
    );
    fc.assert(
      fc.property(boxes, places => {
        const labels = farLabels(
          places.map(([x, y]) => item('name', x, y)),
          OPTIONS
        );
        const stood = labels.map(({ text }) => 1 + Number(text.split('+')[1] ?? 0));
        expect(stood.reduce((sum, count) => sum + count, 0)).toBe(places.length);
        labels.forEach((a, place) =>
          labels.slice(place + 1).forEach(b => {
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || Math.abs(a.y - b.y) >= LABEL_HEIGHT;
            expect(apart).toBe(true);
          })
        );
      })
    );
  });
});
