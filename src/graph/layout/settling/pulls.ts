import type { GraphEdge, GraphNode } from '../../model';
import { anchorOf } from '../../size';
import type { Pace } from '../pace';
import type { Unit } from './units';

/** An edge of a unit, seen from it. */
export interface Pull {
  /** The node at its other end. */
  readonly other: string;
  /** Where the unit's top is if the edge is level, from the top of that node. */
  readonly offset: number;
  /** It leads to a class: what a Gateway is of says less about its place than its routes. */
  readonly weak: boolean;
}

const ORIGIN = { x: 0, y: 0, width: 0, height: 0 };

/**
 * Finds what pulls at units.
 *
 * @param units - The units.
 * @param nodes - Of the lane by their ids.
 * @param edges - Of the lane.
 * @param pace - When to pause.
 * @returns The pulls of each that has some.
 */
export function* pullsOf(
  units: readonly Unit[],
  nodes: ReadonlyMap<string, GraphNode>,
  edges: readonly GraphEdge[],
  pace: Pace
): Generator<void, ReadonlyMap<Unit, readonly Pull[]>> {
  const owners = new Map<string, { unit: Unit; offset: number }>();
  units.forEach(unit => {
    unit.nodes.forEach(({ id }, index) => owners.set(id, { unit, offset: unit.offsets[index] }));
  });
  const pulls = new Map<Unit, Pull[]>();
  const add = (unit: Unit, pull: Pull) => {
    const known = pulls.get(unit);
    if (known === undefined) pulls.set(unit, [pull]);
    else known.push(pull);
  };
  for (const { kind, from, to } of edges) {
    if (pace.spend(3)) yield;
    const source = owners.get(from.node);
    const target = owners.get(to.node);
    if ((source ?? target) === undefined || kind === 'set') continue;
    const start = nodes.get(from.node);
    const end = nodes.get(to.node);
    if (start === undefined || end === undefined) continue;
    const drop =
      anchorOf(end, ORIGIN, to.row, 'left').y - anchorOf(start, ORIGIN, from.row, 'right').y;
    if (source !== undefined) {
      add(source.unit, { other: to.node, offset: drop - source.offset, weak: false });
    }
    if (target !== undefined) {
      const weak = kind === 'class';
      add(target.unit, { other: from.node, offset: -drop - target.offset, weak });
    }
  }
  return pulls;
}
