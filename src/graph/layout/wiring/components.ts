import type { Pace } from '../pace';
import { sortSteps } from '../sortSteps';
import { rootOf, unite } from './unite';
import { GATEWAY_COLUMN, type Wiring } from './wiring';

/** Nodes by column, each from top to bottom. In a component, the column of classes is empty. */
export type Columns = readonly number[][];

/** The connected components of a lane, ignoring classes. */
export interface Components {
  /** The components with several columns, from top to bottom. */
  readonly joined: readonly Columns[];
  /** Nodes without a connection to another column. */
  readonly alone: Columns;
  /** The classes, unordered. */
  readonly classes: readonly number[];
}

/**
 * The class of a node.
 *
 * @returns The first class of the node; if it has none, a number larger than any node.
 */
export function classOf({ nodes, column, from, inStart, inEdges }: Wiring, node: number): number {
  if (column[node] !== GATEWAY_COLUMN || inStart[node] === inStart[node + 1]) return nodes.length;
  return from[inEdges[inStart[node]]];
}

interface Found {
  readonly columns: number[][];
  first: number;
  ofClass: number;
}

/**
 * Finds the connected components. Classes do not connect: most clusters have one or two, which
 * would merge everything.
 *
 * @returns Components by the class of their first Gateway, then by that Gateway; then components
 *   without a Gateway by their first node.
 */
export function* findComponents(wiring: Wiring, pace: Pace): Generator<void, Components> {
  const { nodes, column, head, from, to } = wiring;
  const parents = Int32Array.from(nodes, (_, node) => node);
  for (let edge = 0; edge < from.length; edge += 1) {
    if (column[from[edge]] >= GATEWAY_COLUMN) unite(parents, from[edge], to[edge]);
    if (pace.spend(2)) yield;
  }
  const found = new Map<number, Found>();
  const classes: number[] = [];
  for (let node = 0; node < nodes.length; node += 1) {
    if (pace.spend(3)) yield;
    if (column[node] < GATEWAY_COLUMN) {
      classes.push(node);
      continue;
    }
    unite(parents, node, head[node]);
  }
  for (let node = classes.length; node < nodes.length; node += 1) {
    if (pace.spend(3)) yield;
    const root = rootOf(parents, node);
    let component = found.get(root);
    if (component === undefined) {
      component = { columns: [[], [], [], []], first: node, ofClass: nodes.length };
      found.set(root, component);
    }
    component.columns[column[node]].push(node);
    const ofClass = classOf(wiring, node);
    if (ofClass < component.ofClass) {
      component.ofClass = ofClass;
      component.first = node;
    }
  }
  const joined: Found[] = [];
  const alone: number[][] = [[], [], [], []];
  for (const component of found.values()) {
    const filled = component.columns.filter(nodesIn => nodesIn.length > 0);
    if (filled.length > 1) joined.push(component);
    else component.columns.forEach((nodesIn, place) => alone[place].push(...nodesIn));
    if (pace.spend(3)) yield;
  }
  yield* sortSteps(joined, (a, b) => a.ofClass - b.ofClass || a.first - b.first, pace);
  return { joined: joined.map(({ columns }) => columns), alone, classes };
}
