import type { Pace } from '../pace';
import { sortSteps } from '../sortSteps';
import { GATEWAY_COLUMN } from '../wiring/wiring';
import type { Arrangement } from './arrangement';

/** Memory for the results of a sweep, allocated once per lane. */
export class Means {
  readonly own: Float64Array;
  readonly sum: Float64Array;
  readonly count: Float64Array;

  constructor(nodes: number) {
    this.own = new Float64Array(nodes);
    this.sum = new Float64Array(nodes);
    this.count = new Float64Array(nodes);
  }
}

/**
 * Sorts a column by the mean position of its nodes' neighbors.
 *
 * @param arrangement - Of a component; the column's order changes.
 * @param side - The neighbors that count.
 * @param means - Overwritten.
 */
export function* sweepColumn(
  arrangement: Arrangement,
  column: number,
  side: 'left' | 'right',
  means: Means,
  pace: Pace
): Generator<void, void> {
  const { wiring, place, columns } = arrangement;
  const { head, to, outStart, inStart, inEdges } = wiring;
  const { own, sum, count } = means;
  const nodes = columns[column];
  for (const node of nodes) sum[node] = count[node] = 0;
  for (const node of nodes) {
    let total = 0;
    let edges = 0;
    if (side === 'right') {
      edges = outStart[node + 1] - outStart[node];
      for (let edge = outStart[node]; edge < outStart[node + 1]; edge += 1)
        total += place[to[edge]];
    } else if (column > GATEWAY_COLUMN) {
      edges = inStart[node + 1] - inStart[node];
      for (let index = inStart[node]; index < inStart[node + 1]; index += 1) {
        total += arrangement.leaving(inEdges[index]);
      }
    }
    own[node] = edges === 0 ? -1 : total / edges;
    sum[head[node]] += total;
    count[head[node]] += edges;
    if (pace.spend(edges + 1)) yield;
  }
  // A node without neighbors on that side stays with the node above it.
  let above = 0;
  for (const node of nodes) {
    if (head[node] !== node) continue;
    above = count[node] === 0 ? above : sum[node] / count[node];
    sum[node] = above;
  }
  yield* sortSteps(
    nodes,
    (a, b) => {
      if (head[a] !== head[b])
        return sum[head[a]] - sum[head[b]] || place[head[a]] - place[head[b]];
      if (a === head[a]) return -1;
      return b === head[b] ? 1 : own[a] - own[b] || place[a] - place[b];
    },
    pace
  );
  nodes.forEach((node, index) => (place[node] = index));
}
