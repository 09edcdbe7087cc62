import type { Columns } from '../wiring/components';
import type { Wiring } from '../wiring/wiring';

/** The order of the nodes in a component's columns, while it is being improved. */
export class Arrangement {
  /** The position of each node in its column. */
  readonly place: Float64Array;
  columns: Columns;

  constructor(readonly wiring: Wiring) {
    this.place = new Float64Array(wiring.nodes.length);
    this.columns = [];
  }

  /** Replaces the whole order. */
  take(columns: Columns): void {
    this.columns = columns;
    columns.forEach(column => column.forEach((node, index) => (this.place[node] = index)));
  }

  /** Replaces the order of one column. */
  setColumn(column: number, nodes: readonly number[]): void {
    nodes.forEach((node, index) => {
      this.columns[column][index] = node;
      this.place[node] = index;
    });
  }

  /** A copy of the current order. */
  copy(): number[][] {
    return this.columns.map(column => [...column]);
  }

  /**
   * The position where an edge leaves its column: the node's position plus the fraction of the
   * node's height.
   */
  leaving(edge: number): number {
    const { from, fromY, height } = this.wiring;
    const node = from[edge];
    return this.place[node] + fromY[edge] / (height[node] + 1);
  }
}
