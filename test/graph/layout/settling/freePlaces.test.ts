import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NODE_GAP } from '../../../../src/graph/layout/frame/spacing';
import { FreePlaces, type Stretch } from '../../../../src/graph/layout/settling/freePlaces';

const room = { top: 44, bottom: 1_000 };

/** The best place, found by trying every pixel. */
function everyPlace(taken: readonly Stretch[], height: number, wish: number): number {
  const isFree = (top: number) =>
    taken.every(item => top + height + NODE_GAP <= item.top || item.bottom + NODE_GAP <= top);
  let best: number | undefined;
  for (let top = room.top; top + height <= room.bottom; top += 1) {
    if (!isFree(top)) continue;
    if (best === undefined || Math.abs(top - wish) < Math.abs(best - wish)) best = top;
  }
  return best ?? Math.max(room.top, ...taken.map(({ bottom }) => bottom + NODE_GAP));
}

describe('free places', () => {
  it('are the wanted place if it is free', () => {
    const free = new FreePlaces([], room);
    expect(free.take(100, 300)).toBe(300);
    expect(free.take(100, 300)).toBe(300 - 100 - NODE_GAP);
    expect(free.take(100, 320)).toBe(300 + 100 + NODE_GAP);
  });

  it('are large enough', () => {
    const taken = [
      { top: 44, bottom: 100 },
      { top: 200, bottom: 900 },
    ];
    expect(new FreePlaces(taken, room).take(100 - 2 * NODE_GAP, 150)).toBe(100 + NODE_GAP);
    expect(new FreePlaces(taken, room).take(101 - 2 * NODE_GAP, 150)).toBe(900 + NODE_GAP);
    expect(new FreePlaces(taken, room).take(200, 150)).toBe(900 + NODE_GAP);
  });

  it('are the nearest ones', () => {
    const heights = fc.array(fc.tuple(fc.integer({ min: 48, max: 200 }), fc.nat(1_200)), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(heights, wishes => {
        const free = new FreePlaces([], room);
        const taken: Stretch[] = [];
        for (const [height, wish] of wishes) {
          const top = free.take(height, wish);
          const best = everyPlace(taken, height, wish);
          expect(Math.abs(top - wish)).toBe(Math.abs(best - wish));
          taken.push({ top, bottom: top + height });
        }
        taken.sort((a, b) => a.top - b.top);
        taken.slice(1).forEach(({ top }, index) => {
          expect(top - (taken[index]?.bottom ?? 0)).toBeGreaterThanOrEqual(NODE_GAP);
        });
      })
    );
  });
});
