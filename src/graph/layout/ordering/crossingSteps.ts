import type { Pace } from '../pace';
import { BACKEND_COLUMN, GATEWAY_COLUMN } from '../wiring/wiring';
import type { Arrangement } from './arrangement';
import { RankTally } from './tally';

/** Counts the crossings of a component's edges. */
export function* crossingSteps(arrangement: Arrangement, pace: Pace): Generator<void, number> {
  const { wiring, place, columns } = arrangement;
  const { to, fromY, outStart } = wiring;
  let crossings = 0;
  for (let column = GATEWAY_COLUMN; column < BACKEND_COLUMN; column += 1) {
    const tally = new RankTally(columns[column + 1].length);
    for (const node of columns[column]) {
      const end = outStart[node + 1];
      let edge = outStart[node];
      while (edge < end) {
        // Edges of one row start at the same point, so they do not cross each other.
        let last = edge;
        for (; last < end && fromY[last] === fromY[edge]; last += 1) {
          crossings += tally.larger(place[to[last]]);
          if (pace.spend(10)) yield;
        }
        for (; edge < last; edge += 1) tally.add(place[to[edge]]);
      }
    }
  }
  return crossings;
}
