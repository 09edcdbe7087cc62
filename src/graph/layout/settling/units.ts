import type { GraphNode } from '../../model';
import { sizeOf } from '../../size';
import { columnOf, type ColumnRole } from '../frame/columns';
import type { LaneParts } from '../frame/lanes';
import { NODE_GAP, SET_GAP } from '../frame/spacing';
import type { Pace } from '../pace';
import { headsOf } from '../wiring/heads';

/** The previous place of a node, relative to the top of its lane. */
export interface Former {
  readonly top: number;
  readonly height: number;
}

/** The previous layout. */
export interface Before {
  /** Undefined if the node is new or was in another column or cluster. */
  former: (node: GraphNode) => Former | undefined;
  /** The Gateway ids by the ids of their ListenerSets. */
  readonly heads: ReadonlyMap<string, string>;
}

/** Nodes that stay together in a column, and their previous place. */
export interface Unit {
  readonly column: ColumnRole;
  /** From top to bottom, a Gateway before its ListenerSets. */
  readonly nodes: readonly GraphNode[];
  /** The tops of the nodes, relative to the first. */
  readonly offsets: readonly number[];
  readonly height: number;
  /** The previous top; undefined if the unit is new. */
  readonly top: number | undefined;
  /** It is higher than before. */
  readonly grew: boolean;
}

/**
 * Groups the nodes of a lane into units.
 *
 * @param heads - The current Gateway ids by the ids of their ListenerSets.
 * @returns Unordered. In each group the Gateway, if any, is first.
 */
function* groups(
  { nodes }: LaneParts,
  heads: ReadonlyMap<string, string>,
  pace: Pace
): Generator<void, GraphNode[][]> {
  const sets: GraphNode[] = [];
  const found = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    if (node.role === 'listenerSet' && heads.has(node.id)) sets.push(node);
    else found.set(node.id, [node]);
    if (pace.spend(3)) yield;
  }
  for (const set of sets) {
    const group = found.get(heads.get(set.id) ?? '');
    if (group?.[0]?.role === 'gateway') group.push(set);
    else found.set(set.id, [set]);
    if (pace.spend(3)) yield;
  }
  return [...found.values()];
}

function arrange(
  group: readonly GraphNode[],
  heads: ReadonlyMap<string, string>,
  before: Before
): Unit {
  const [head] = group;
  const start = before.former(head)?.top;
  const members = group.map(node => {
    // A ListenerSet that changed its Gateway does not keep its place.
    const stays = node === head || before.heads.get(node.id) === heads.get(node.id);
    return { node, former: stays && start !== undefined ? before.former(node) : undefined };
  });
  const [first, ...others] = members;
  others.sort((a, b) => {
    const one = a.former?.top ?? Infinity;
    const other = b.former?.top ?? Infinity;
    if (one !== other) return one - other;
    return a.node.id < b.node.id ? -1 : 1;
  });
  const nodes: GraphNode[] = [];
  const offsets: number[] = [];
  let bottom = -SET_GAP;
  let formerBottom = -Infinity;
  for (const { node, former } of [first, ...others]) {
    const wish = former === undefined || start === undefined ? 0 : former.top - start;
    const offset = Math.max(wish, bottom + SET_GAP);
    nodes.push(node);
    offsets.push(offset);
    bottom = offset + sizeOf(node).height;
    if (former !== undefined && start !== undefined) {
      formerBottom = Math.max(formerBottom, former.top + former.height - start);
    }
  }
  const column = columnOf(head.role);
  return { column, nodes, offsets, height: bottom, top: start, grew: bottom > formerBottom };
}

/**
 * Computes the units of a lane and their previous places.
 *
 * @returns Unordered.
 */
export function* unitsOf(
  parts: LaneParts,
  before: Before,
  pace: Pace
): Generator<void, readonly Unit[]> {
  const heads = headsOf(parts.edges);
  const units: Unit[] = [];
  for (const group of yield* groups(parts, heads, pace)) {
    units.push(arrange(group, heads, before));
    if (pace.spend(10)) yield;
  }
  return units;
}

/** The unit with the minimum gaps, for a new place. */
export function closeUp(unit: Unit): Unit {
  let bottom = -SET_GAP;
  const offsets = unit.nodes.map(node => {
    const offset = bottom + SET_GAP;
    bottom = offset + sizeOf(node).height;
    return offset;
  });
  return { ...unit, offsets, height: bottom };
}

/** The units of a column that keep their place, and those that cannot. */
export interface Settled {
  /** From top to bottom. */
  readonly stay: readonly Unit[];
  readonly displaced: readonly Unit[];
}

/**
 * Decides which units of a column keep their place.
 *
 * @param units - The units with a previous place, from top to bottom.
 * @returns All units whose place is free. If two overlap, the one that grew moves.
 */
export function settleColumn(units: readonly Unit[]): Settled {
  const stay: Unit[] = [];
  const displaced: Unit[] = [];
  for (const unit of units) {
    let fits = true;
    for (let last = stay.at(-1); last !== undefined && fits; last = stay.at(-1)) {
      const bottom = (last.top ?? 0) + last.height + (last.grew ? NODE_GAP : 0);
      if (bottom <= (unit.top ?? 0)) break;
      if (last.grew) displaced.push(...stay.splice(-1));
      else fits = false;
    }
    (fits ? stay : displaced).push(unit);
  }
  return { stay, displaced };
}
