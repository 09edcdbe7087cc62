import type { EdgeEnd, GraphEdge, GraphNode } from '../../model';
import { anchorOf, sizeOf } from '../../size';
import { COLUMN_ROLES, columnOf } from '../frame/columns';
import type { Pace } from '../pace';
import { sortSteps } from '../sortSteps';
import { headsOf } from './heads';
import { homeEdges } from './homes';

/** The indexes of the columns in `COLUMN_ROLES`. */
export const CLASS_COLUMN = 0;
export const GATEWAY_COLUMN = 1;
export const ROUTE_COLUMN = 2;
export const BACKEND_COLUMN = 3;

/**
 * The nodes and edges of a lane as numbers: node `n` is `nodes[n]`, and other arrays use the same
 * index. The result does not depend on the order of the graph.
 */
export interface Wiring {
  /** By column, then by id. */
  readonly nodes: readonly GraphNode[];
  readonly column: Uint8Array;
  readonly height: Float64Array;
  /** The Gateway of a ListenerSet; for other nodes the node itself. */
  readonly head: Int32Array;
  /** Edges from a column to the next, sorted by start from top to bottom, then by end. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The points where edges meet their nodes, relative to the node's top. */
  readonly fromY: Float64Array;
  readonly toY: Float64Array;
  /** The edges out of node `n` are `outStart[n]` up to, not including, `outStart[n + 1]`. */
  readonly outStart: Int32Array;
  /**
   * The edges into node `n` are `inEdges[inStart[n]]` up to, not including, `inEdges[inStart[n +
   * 1]]`.
   */
  readonly inStart: Int32Array;
  readonly inEdges: Int32Array;
}

const ORIGIN = { x: 0, y: 0, width: 0, height: 0 };
// From this number of rows on, a map of their positions is faster.
const MANY_ROWS = 8;

class Anchors {
  private readonly known = new Map<GraphNode, Map<string, number>>();

  y(node: GraphNode, row: string | undefined, side: 'left' | 'right'): number {
    if (row === undefined || node.rows.length < MANY_ROWS) {
      return anchorOf(node, ORIGIN, row, side).y;
    }
    let rows = this.known.get(node);
    if (rows === undefined) this.known.set(node, (rows = new Map()));
    let y = rows.get(row);
    if (y === undefined) rows.set(row, (y = anchorOf(node, ORIGIN, row, side).y));
    return y;
  }
}

function starts(keys: Int32Array, count: number): Int32Array {
  const start = new Int32Array(count + 1);
  for (const key of keys) start[key + 1] += 1;
  for (let key = 0; key < count; key += 1) start[key + 1] += start[key];
  return start;
}

// Stable, so that successive calls sort by several keys, the least important first.
function sortedByKey(keys: Int32Array, count: number, items: Int32Array): Int32Array {
  const next = starts(keys, count);
  const sorted = new Int32Array(items.length);
  for (const item of items) sorted[next[keys[item]]++] = item;
  return sorted;
}

function* sortNodes(nodes: readonly GraphNode[], pace: Pace): Generator<void, GraphNode[]> {
  const columns: GraphNode[][] = COLUMN_ROLES.map(() => []);
  for (const node of nodes) {
    columns[COLUMN_ROLES.indexOf(columnOf(node.role))].push(node);
    if (pace.spend(1)) yield;
  }
  for (const column of columns) {
    yield* sortSteps(column, (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0), pace);
  }
  return columns.flat();
}

function* homes(
  [from, to]: readonly (readonly number[])[],
  column: Uint8Array,
  head: Int32Array,
  pace: Pace
): Generator<void, readonly boolean[]> {
  const attachments = { from: [] as number[], to: [] as number[] };
  const backends = { from: [] as number[], to: [] as number[] };
  for (const [edge, source] of from.entries()) {
    const list =
      column[source] === GATEWAY_COLUMN ? attachments : column[source] === ROUTE_COLUMN ? backends : undefined;
    list?.from.push(source);
    list?.to.push(to[edge]);
  }
  yield;
  const found = yield* homeEdges(column.length, head, attachments, backends, pace);
  let next = 0;
  return from.map(source => (column[source] === ROUTE_COLUMN ? found[next++] : true));
}

/**
 * Numbers the nodes and edges of a lane.
 *
 * @param edges - Edges that do not lead from a column to the next are left out, and so are edges to
 *   backends that belong to another Gateway.
 */
export function* wire(
  given: readonly GraphNode[],
  edges: readonly GraphEdge[],
  pace: Pace
): Generator<void, Wiring> {
  const nodes = yield* sortNodes(given, pace);
  const { length } = nodes;
  const numbers = new Map<string, number>();
  const column = new Uint8Array(length);
  const height = new Float64Array(length);
  const head = new Int32Array(length);
  for (let node = 0; node < length; node += 1) {
    numbers.set(nodes[node].id, node);
    column[node] = COLUMN_ROLES.indexOf(columnOf(nodes[node].role));
    height[node] = sizeOf(nodes[node]).height;
    head[node] = node;
    if (pace.spend(5)) yield;
  }
  for (const [set, gateway] of headsOf(edges)) {
    const below = numbers.get(set);
    const top = numbers.get(gateway);
    if (below === undefined || top === undefined) continue;
    if (nodes[below].role !== 'listenerSet' || nodes[top].role !== 'gateway') continue;
    head[below] = top;
  }
  const anchors = new Anchors();
  const ends: number[][] = [[], [], [], []];
  const numberOf = ({ node }: EdgeEnd) => numbers.get(node) ?? -1;
  for (const edge of edges) {
    const source = numberOf(edge.from);
    const target = numberOf(edge.to);
    if (pace.spend(10)) yield;
    if (source < 0 || target < 0 || column[source] + 1 !== column[target]) continue;
    ends[0].push(source);
    ends[1].push(target);
    ends[2].push(anchors.y(nodes[source], edge.from.row, 'right'));
    ends[3].push(anchors.y(nodes[target], edge.to.row, 'left'));
  }
  const isHome = yield* homes(ends, column, head, pace);
  const [rawFrom, rawTo, rawFromY, rawToY] = ends.map(
    list => new Int32Array(list.filter((_, edge) => isHome[edge]))
  );
  yield;
  const above = (offsets: Int32Array) => offsets.reduce((most, y) => Math.max(most, y), 0) + 1;
  const keys: readonly (readonly [Int32Array, number])[] = [
    [rawToY, above(rawToY)],
    [rawTo, length],
    [rawFromY, above(rawFromY)],
    [rawFrom, length],
  ];
  let order = new Int32Array(rawFrom.length).map((_, edge) => edge);
  for (const [key, count] of keys) {
    yield;
    order = sortedByKey(key, count, order);
  }
  yield;
  const from = order.map(edge => rawFrom[edge]);
  const to = order.map(edge => rawTo[edge]);
  yield;
  const fromY = new Float64Array(order.length);
  const toY = new Float64Array(order.length);
  order.forEach((edge, place) => {
    fromY[place] = rawFromY[edge];
    toY[place] = rawToY[edge];
  });
  yield;
  const places = order.map((_, place) => place);
  return {
    nodes,
    column,
    height,
    head,
    from,
    to,
    fromY,
    toY,
    outStart: starts(from, length),
    inStart: starts(to, length),
    inEdges: sortedByKey(to, length, places),
  };
}
