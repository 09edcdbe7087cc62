import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { both, every, some, type Status } from '../../../src/analysis/objects/status';

const status = fc.constantFrom<Status>('True', 'False', 'Unknown');
const statuses = fc.array(status, { maxLength: 5 });
const opposite: Readonly<Record<Status, Status>> = {
  True: 'False',
  False: 'True',
  Unknown: 'Unknown',
};

/** All ways to learn what is Unknown. */
function resolutions([first, ...rest]: readonly Status[]): Status[][] {
  if (first === undefined) return [[]];
  const known: Status[] = first === 'Unknown' ? ['True', 'False'] : [first];
  return resolutions(rest).flatMap(others => known.map(one => [one, ...others]));
}

describe('Statuses that are combined', () => {
  it('are Unknown exactly if what is not known decides', () => {
    fc.assert(
      fc.property(statuses, given => {
        for (const combine of [every, some]) {
          const possible = new Set(resolutions(given).map(combine));
          const [only] = possible;
          expect(combine(given)).toBe(possible.size === 1 ? only : 'Unknown');
        }
      })
    );
  });

  it('follow the law of De Morgan', () => {
    fc.assert(
      fc.property(statuses, given => {
        expect(some(given)).toBe(opposite[every(given.map(one => opposite[one]))]);
      })
    );
  });

  it('do not depend on order, or on whether they are combined in pairs', () => {
    fc.assert(
      fc.property(statuses, given => {
        expect(every([...given].reverse())).toBe(every(given));
        expect(some([...given].reverse())).toBe(some(given));
        expect(given.reduce(both, 'True')).toBe(every(given));
      })
    );
  });
});
