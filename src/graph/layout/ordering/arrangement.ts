import type { Columns } from '../wiring/components';
import type { Wiring } from '../wiring/wiring';

/** An order of the nodes of a component's columns that is being improved. */
export class Arrangement {
  /** The place of each node in its column. */
  readonly place: Float64Array;
  columns: Columns;

  constructor(readonly wiring: Wiring) {
    this.place = new Float64Array(wiring.nodes.length);
    this.columns = [];
  }

  /** Takes an order for its own. */
  take(columns: Columns): void {
    this.columns = columns;
    columns.forEach(column => column.forEach((node, index) => (this.place[node] = index)));
  }

  /** Takes another order of one column. */
  setColumn(column: number, nodes: readonly number[]): void {
    nodes.forEach((node, index) => {
      this.columns[column][index] = node;
      this.place[node] = index;
    });
  }

  /** The order as it is now. */
  copy(): number[][] {
    return this.columns.map(column => [...column]);
  }

  /** Where an edge leaves its column: the node's place and how far down the node. */
  leaving(edge: number): number {
    const { from, fromY, height } = this.wiring;
    const node = from[edge];
    return this.place[node] + fromY[edge] / (height[node] + 1);
  }
}
