import type { Pace } from '../pace';
import type { Columns } from '../wiring/components';
import { blockwise, byClass } from '../wiring/gateways';
import { GATEWAY_COLUMN, type Wiring } from '../wiring/wiring';

/** The first column of a start order. */
export type Start = 'left' | 'right' | 'across';

function rootsOf(wiring: Wiring, columns: Columns, start: Start): readonly number[] {
  if (start === 'right') return [...columns].reverse().flat();
  return [...byClass(wiring, columns[GATEWAY_COLUMN]), ...columns.flat()];
}

/**
 * Arranges the columns of a component for a start: in the order in which a depth-first walk along
 * the edges finds the nodes. Edges that form a tree do not cross.
 *
 * @param columns - The component.
 * @param start - `left`: from each Gateway to the right. `right`: from each backend to the left.
 *   `across`: from the first Gateway in both directions, so that nodes with many common neighbors
 *   are close.
 */
export function* startSteps(
  wiring: Wiring,
  columns: Columns,
  start: Start,
  pace: Pace
): Generator<void, Columns> {
  const { column, from, to, outStart, inStart, inEdges } = wiring;
  const found: number[][] = columns.map(() => []);
  const seen = new Set<number>();
  for (const root of rootsOf(wiring, columns, start)) {
    const open = [root];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (pace.spend(2)) yield;
      if (seen.has(node)) continue;
      seen.add(node);
      found[column[node]].push(node);
      if (start !== 'left' && column[node] > GATEWAY_COLUMN) {
        for (let place = inStart[node + 1] - 1; place >= inStart[node]; place -= 1) {
          open.push(from[inEdges[place]]);
        }
      }
      if (start !== 'right') {
        for (let edge = outStart[node + 1] - 1; edge >= outStart[node]; edge -= 1) {
          open.push(to[edge]);
        }
      }
    }
  }
  found[GATEWAY_COLUMN] = blockwise(wiring, found[GATEWAY_COLUMN]);
  return found;
}
