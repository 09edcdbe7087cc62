import type { GraphNode } from '../../model';
import { sizeOf } from '../../size';
import { columnOf, type ColumnRole } from '../frame/columns';
import type { LaneParts } from '../frame/lanes';
import { NODE_GAP, SET_GAP } from '../frame/spacing';
import type { Pace } from '../pace';
import { headsOf } from '../wiring/heads';

/** Where a node was, from the top of its lane. */
export interface Former {
  readonly top: number;
  readonly height: number;
}

/** What is known of the layout before. */
export interface Before {
  /** Undefined where the node was not, or elsewhere than in this column of this cluster. */
  former: (node: GraphNode) => Former | undefined;
  /** Gateways by their ListenerSets. */
  readonly heads: ReadonlyMap<string, string>;
}

/** What keeps together in a column, and where it would be if it stayed. */
export interface Unit {
  readonly column: ColumnRole;
  /** From top to bottom, a Gateway before its ListenerSets. */
  readonly nodes: readonly GraphNode[];
  /** The tops of its nodes, from that of the first. */
  readonly offsets: readonly number[];
  readonly height: number;
  /** Where it was; undefined: it is new. */
  readonly top: number | undefined;
  /** It reaches further down than before. */
  readonly grew: boolean;
}

/**
 * Groups the nodes of a lane by what keeps together.
 *
 * @param parts - The lane.
 * @param heads - Gateways by their ListenerSets, as they are now.
 * @param pace - When to pause.
 * @returns Groups in no order, each with its Gateway first where it has one.
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
    // A ListenerSet of another Gateway than before does not stay where that one is.
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
 * Works out what of a lane keeps together, and where it was.
 *
 * @param parts - The lane.
 * @param before - The layout before.
 * @param pace - When to pause.
 * @returns The units, in no order.
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

/**
 * A unit whose nodes stand as close as they may, for a new place.
 *
 * @param unit - The unit.
 */
export function closeUp(unit: Unit): Unit {
  let bottom = -SET_GAP;
  const offsets = unit.nodes.map(node => {
    const offset = bottom + SET_GAP;
    bottom = offset + sizeOf(node).height;
    return offset;
  });
  return { ...unit, offsets, height: bottom };
}

/** The units of a column that stay where they were, and those that cannot. */
export interface Settled {
  /** From top to bottom. */
  readonly stay: readonly Unit[];
  readonly displaced: readonly Unit[];
}

/**
 * Tells which units of a column stay.
 *
 * @param units - Those that were there, from top to bottom.
 * @returns All whose place is free; of two that are in each other's way the one goes that grew.
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
