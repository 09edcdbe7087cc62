import type { GraphEdge, GraphNode } from '../../model';
import { anchorOf } from '../../size';
import type { Pace } from '../pace';
import type { Unit } from './units';

/** An edge from the perspective of a unit. */
export interface Pull {
  /** The node at the other end. */
  readonly other: string;
  /** The unit's top for a level edge, relative to the top of that node. */
  readonly offset: number;
  /** The edge leads to a class, which matters less for a Gateway's place than its routes. */
  readonly weak: boolean;
}

const ORIGIN = { x: 0, y: 0, width: 0, height: 0 };

/**
 * Collects the edges that pull at units.
 *
 * @param nodes - Of the lane, by id.
 * @param edges - Of the lane.
 * @returns The pulls of each unit that has any.
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
