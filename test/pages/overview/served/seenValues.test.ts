import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type SeenValue,
  stepPath,
  withSeen,
} from '../../../../src/pages/overview/served/seenValues';

const noted = (steps: ReadonlyArray<readonly [wait: number, value: number]>) => {
  let at = 0;
  return steps.reduce((seen: readonly SeenValue[], [wait, value]) => {
    at += wait;
    return withSeen(seen, value, at);
  }, []);
};

const STEPS = fc.array(fc.tuple(fc.nat(5_000), fc.nat(5)), { maxLength: 600 });

describe('What the page has seen of a number', () => {
  it('ends with the last number, repeats none, and is never longer than 200', () => {
    fc.assert(
      fc.property(STEPS, steps => {
        const seen = noted(steps);
        expect(seen.at(-1)?.value).toBe(steps.at(-1)?.[1]);
        expect(seen.length).toBeLessThanOrEqual(200);
        seen.slice(1).forEach(({ at, value }, index) => {
          expect(value).not.toBe(seen[index]?.value);
          expect(at).toBeGreaterThanOrEqual(seen[index]?.at ?? 0);
        });
      })
    );
  });

  it('is the same list while the number is the same', () => {
    const seen = noted([[0, 21]]);
    expect(withSeen(seen, 21, 60_000)).toBe(seen);
  });

  it('takes changes within a second as one', () => {
    expect(
      noted([
        [0, 21],
        [5_000, 20],
        [200, 3],
        [200, 19],
      ])
    ).toEqual([
      { at: 0, value: 21 },
      { at: 5_000, value: 19 },
    ]);
  });
});

describe('The line through it', () => {
  it('is level while nothing has changed', () => {
    expect(stepPath(noted([[0, 21]]), 100, 20)).toBe('M0,10H100');
  });

  it('falls when the number does', () => {
    expect(
      stepPath(
        noted([
          [0, 21],
          [9_000, 20],
        ]),
        100,
        20
      )
    ).toBe('M0,0H90V20H100');
  });

  it('stays within the drawing', () => {
    fc.assert(
      fc.property(STEPS, steps => {
        const numbers = stepPath(noted(steps), 100, 20).match(/-?[\d.]+/g) ?? [];
        numbers.map(Number).forEach(number => {
          expect(number).toBeGreaterThanOrEqual(0);
          expect(number).toBeLessThanOrEqual(100);
        });
      })
    );
  });
});
