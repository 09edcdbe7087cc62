import type { KubernetesObject } from '../../gatewayApi/types';
import type { Listener, ObjectRef } from '../model';
import { Cell } from '../objects/cell';
import { objectKey } from '../objects/keys';
import type { Reader } from '../objects/reader';
import { sameValue } from '../objects/sameValue';
import type { ClusterSnapshot } from '../objects/snapshot';
import {
  type Contender,
  type Contenders,
  type KindConflict,
  kindConflicts,
} from '../routes/kindConflicts';
import type { Entry } from './entry';
import type { Indexes } from './indexes';
import { meeting, rivalHostnames } from './rivalHostnames';
import type { Entries } from './ruleRunner';

const NO_CONTEST: readonly KindConflict[] = [];

/**
 * Decides which of two routes of different kinds with the same hostname a listener accepts
 * (GRPCRouteSpec.hostnames). It needs the verdicts of all routes without regard to each other.
 */
export class Contests {
  private readonly contenders: Contenders = {
    verdict: key => this.entries.known(key)?.alone,
    object: ref => {
      const cell = this.snapshot.cell(ref);
      this.reader.note(cell);
      return cell.object;
    },
  };

  // Change with the verdict of any route on a listener, by the key of the listener. A contest that
  // noted every route instead would cost as much as the routes themselves.
  private readonly cells = new Map<string, Cell>();

  /** @param changed - Called for each cell whose routes change. */
  constructor(
    private readonly snapshot: ClusterSnapshot,
    private readonly reader: Reader,
    private readonly indexes: Indexes,
    private readonly entries: Entries,
    private readonly changed: (cell: Cell) => void
  ) {}

  /** Records that the verdict of a route changed on listeners that still accept it. */
  routeChanged(listeners: readonly string[]): void {
    listeners.forEach(key => {
      const cell = this.cells.get(key);
      if (cell !== undefined) this.changed(cell);
    });
  }

  /**
   * Decides the contests at the listeners of a Gateway.
   *
   * @param entry - The entry of the Gateway.
   * @returns The routes whose conflicts changed.
   */
  decide(entry: Entry): ReadonlySet<Entry> {
    const before = entry.contests;
    const after = this.contestsOf(entry);
    entry.contests = after;
    const affected = new Set<Entry>();
    new Set([...before.keys(), ...after.keys()]).forEach(listener => {
      const had = before.get(listener) ?? NO_CONTEST;
      const has = after.get(listener) ?? NO_CONTEST;
      if (sameValue(had, has)) return;
      had.forEach(({ loser }) => affected.add(this.setConflict(loser, listener, undefined)));
      has.forEach(conflict => affected.add(this.setConflict(conflict.loser, listener, conflict)));
      this.indexes.setLosers(
        listener,
        has.map(({ loser }) => objectKey(loser))
      );
    });
    return affected;
  }

  /**
   * Finds the accepted route of another kind that has precedence over a route that does not exist.
   *
   * @param listener - A listener that would accept the route.
   * @param contender - The verdict of the route, without regard to other routes.
   * @param object - Its creation time decides.
   */
  conflictWith(
    listener: Listener,
    contender: Contender,
    object: KubernetesObject
  ): KindConflict | undefined {
    const own = objectKey(contender.route);
    const others = this.indexes.contenders(listener, () => {});
    const meets = meeting(rivalHostnames(contender));
    const known = [...others].map(key => this.entries.known(key));
    if (!known.some(other => other?.hostnames.some(meets))) return undefined;
    const keys = new Set([...others, own]);
    return kindConflicts(listener, keys, {
      verdict: key => (key === own ? contender : this.entries.known(key)?.alone),
      object: ref => (ref === contender.route ? object : this.snapshot.cell(ref).object),
    }).find(({ loser }) => loser === contender.route);
  }

  private contestsOf({ gateway }: Entry): ReadonlyMap<string, readonly KindConflict[]> {
    const found = new Map<string, readonly KindConflict[]>();
    gateway?.listeners.forEach(listener => {
      this.reader.note(this.cellOf(listener.key));
      const keys = this.indexes.contenders(listener, cell => this.reader.note(cell));
      if (!this.indexes.rivals.mayMeet(listener, keys, this.entries.known)) return;
      const conflicts = kindConflicts(listener, keys, this.contenders);
      if (conflicts.length > 0) found.set(listener.key, conflicts);
    });
    return found;
  }

  private cellOf(listener: string): Cell {
    let found = this.cells.get(listener);
    if (found === undefined) this.cells.set(listener, (found = new Cell()));
    return found;
  }

  private setConflict(
    route: ObjectRef,
    listener: string,
    conflict: KindConflict | undefined
  ): Entry {
    const entry = this.entries.entry(route);
    const conflicts = new Map(entry.conflicts);
    if (conflict === undefined) conflicts.delete(listener);
    else conflicts.set(listener, conflict);
    entry.conflicts = conflicts;
    return entry;
  }
}
