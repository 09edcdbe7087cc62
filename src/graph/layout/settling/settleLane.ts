import type { GraphNode } from '../../model';
import { COLUMN_ROLES, type ColumnRole } from '../frame/columns';
import { LANE_TOP, laneHeight, type LaneParts, type PlacedLane } from '../frame/lanes';
import { LANE_FOOT } from '../frame/spacing';
import type { Pace } from '../pace';
import { sortSteps } from '../sortSteps';
import { FreePlaces } from './freePlaces';
import { type Pull, pullsOf } from './pulls';
import { type Before, closeUp, settleColumn, type Unit, unitsOf } from './units';

// Classes come last, because they are placed beside their Gateways.
const PLACING_ORDER: readonly ColumnRole[] = ['gateway', 'route', 'backend', 'class'];

function byPlace(a: Unit, b: Unit): number {
  if (a.top !== b.top) return (a.top ?? 0) - (b.top ?? 0);
  return a.nodes[0].id < b.nodes[0].id ? -1 : 1;
}

function byColumn(a: Unit, b: Unit): number {
  const columns = PLACING_ORDER.indexOf(a.column) - PLACING_ORDER.indexOf(b.column);
  if (columns !== 0) return columns;
  return a.nodes[0].id < b.nodes[0].id ? -1 : 1;
}

/** Places units into the free places of a lane. */
class Placing {
  readonly tops = new Map<string, number>();
  bottom: number | undefined;
  private readonly free = new Map<ColumnRole, FreePlaces>();

  *stay(
    column: ColumnRole,
    units: readonly Unit[],
    height: number,
    pace: Pace
  ): Generator<void, void> {
    for (const unit of units) {
      this.put(unit, unit.top ?? 0);
      if (pace.spend(20)) yield;
    }
    const taken = units.map(({ top = 0, height: high }) => ({ top, bottom: top + high }));
    this.free.set(column, new FreePlaces(taken, { top: LANE_TOP, bottom: height - LANE_FOOT }));
  }

  take(unit: Unit, wish: number): void {
    this.put(unit, this.free.get(unit.column)?.take(unit.height, wish) ?? LANE_TOP);
  }

  private put(unit: Unit, top: number): void {
    unit.nodes.forEach(({ id }, index) => this.tops.set(id, top + unit.offsets[index]));
    this.bottom = Math.max(this.bottom ?? 0, top + unit.height);
  }
}

/** The mean top that placed neighbors suggest for a unit; undefined without such neighbors. */
function wishOf(
  pulls: readonly Pull[],
  tops: ReadonlyMap<string, number>,
  weak: boolean
): number | undefined {
  let sum = 0;
  let count = 0;
  for (const pull of pulls) {
    const top = tops.get(pull.other);
    if (top === undefined || pull.weak !== weak) continue;
    sum += top + pull.offset;
    count += 1;
  }
  return count === 0 ? undefined : sum / count;
}

function* placeNew(
  units: readonly Unit[],
  parts: LaneParts,
  placing: Placing,
  end: number,
  pace: Pace
): Generator<void, void> {
  if (units.length === 0) return;
  const nodes = new Map<string, GraphNode>(parts.nodes.map(node => [node.id, node]));
  const pulls = yield* pullsOf(units, nodes, parts.edges, pace);
  const owners = new Map<string, Unit>();
  units.forEach(unit => unit.nodes.forEach(({ id }) => owners.set(id, unit)));
  const { tops } = placing;
  const waiting = new Set(units);
  const ready = new Set<Unit>();
  const pullsAt = (unit: Unit) => pulls.get(unit) ?? [];
  for (const unit of units) {
    if (wishOf(pullsAt(unit), tops, false) !== undefined) ready.add(unit);
    if (pace.spend(pullsAt(unit).length + 1)) yield;
  }
  while (waiting.size > 0) {
    // A unit with a placed neighbor precedes units that still wait for one.
    const [unit] = ready.size > 0 ? ready : waiting;
    waiting.delete(unit);
    ready.delete(unit);
    const own = pullsAt(unit);
    placing.take(unit, wishOf(own, tops, false) ?? wishOf(own, tops, true) ?? end);
    const neighbours = own.flatMap(({ other, weak }) => {
      const neighbour = weak ? undefined : owners.get(other);
      return neighbour !== undefined && waiting.has(neighbour) ? [neighbour] : [];
    });
    neighbours.sort(byColumn).forEach(neighbour => ready.add(neighbour));
    if (pace.spend(50 + 3 * own.length)) yield;
  }
}

/**
 * Lays out a lane that mostly existed before.
 *
 * @param before - Its previous places.
 * @param height - The previous height of the lane.
 * @returns Nodes keep their places if possible. Other nodes get the free place nearest to their
 *   neighbors. The lane does not become smaller.
 */
export function* settleLane(
  parts: LaneParts,
  before: Before,
  height: number,
  pace: Pace
): Generator<void, PlacedLane> {
  const former = new Map<ColumnRole, Unit[]>(COLUMN_ROLES.map(role => [role, []]));
  const fresh: Unit[] = [];
  for (const unit of yield* unitsOf(parts, before, pace)) {
    if (unit.top === undefined) fresh.push(unit);
    else former.get(unit.column)?.push(unit);
    if (pace.spend(1)) yield;
  }
  const placing = new Placing();
  const displaced: Unit[] = [];
  for (const [column, units] of former) {
    yield* sortSteps(units, byPlace, pace);
    const settled = settleColumn(units);
    if (pace.spend(5 * units.length)) yield;
    yield* placing.stay(column, settled.stay, height, pace);
    for (const unit of settled.displaced) displaced.push(unit);
  }
  for (const unit of displaced) {
    placing.take(closeUp(unit), unit.top ?? 0);
    if (pace.spend(50)) yield;
  }
  yield* sortSteps(fresh, byColumn, pace);
  yield* placeNew(fresh, parts, placing, height, pace);
  return { tops: placing.tops, height: Math.max(height, laneHeight(placing.bottom)) };
}
