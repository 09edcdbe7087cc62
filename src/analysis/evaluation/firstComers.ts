import type { Route } from '../../gatewayApi/types';
import type { ObjectRef } from '../model';
import { sameValue } from '../objects/sameValue';
import { matchKeysOf } from '../routes/matches';

/** A route that is served somewhere. */
export class Claimant {
  /** The names of the places where it is served; see routePlaces.ts. */
  places: readonly string[] = [];
  private known: readonly string[] | undefined;

  /**
   * @param key - Names it; of the same age the first by name has precedence.
   * @param age - When it was made, in milliseconds.
   */
  constructor(
    readonly ref: ObjectRef,
    readonly key: string,
    readonly age: number,
    private route: Route
  ) {}

  /** The keys of its matches. Mostly it is alone wherever it is served, and nobody asks. */
  get matches(): readonly string[] {
    return (this.known ??= matchKeysOf(this.route));
  }

  /** Whether a newer version of the route has other matches than somebody was told. */
  differsFrom(route: Route): boolean {
    return this.known !== undefined && !sameValue(this.known, matchKeysOf(route));
  }

  /** Takes a newer version of the route. */
  renew(route: Route): void {
    if (this.differsFrom(route)) this.known = undefined;
    this.route = route;
  }

  /** Whether it has precedence over another one. */
  comesBefore(other: Claimant): boolean {
    return this.age === other.age ? this.key < other.key : this.age < other.age;
  }
}

// Those who have the same match at one place.
class Rivals {
  readonly members = new Set<Claimant>();
  /** The first when the members were last told. */
  told: Claimant | undefined;

  constructor(public first: Claimant) {
    this.members.add(first);
  }

  add(claimant: Claimant): void {
    this.members.add(claimant);
    if (claimant.comesBefore(this.first)) this.first = claimant;
  }

  remove(claimant: Claimant): void {
    this.members.delete(claimant);
    if (claimant !== this.first) return;
    let first: Claimant | undefined;
    this.members.forEach(member => {
      if (first === undefined || member.comesBefore(first)) first = member;
    });
    if (first !== undefined) this.first = first;
  }
}

// Those who share a place.
interface Crowd {
  readonly members: Set<Claimant>;
  readonly byMatch: Map<string, Claimant | Rivals>;
}

/** By place and match, the route that comes first there. */
export type Losses = ReadonlyMap<string, ReadonlyMap<string, ObjectRef>>;

// Most are served at a few places, of which a list knows as fast.
const MANY = 16;
const NOTHING: Losses = new Map();
const NOWHERE: readonly string[] = [];

/**
 * Who comes first among the routes that have the same match at the same place. Of thousands who have
 * it nobody looks at all the others: whoever is not the first asks for the first alone, and is told
 * when it is another one.
 */
export class FirstComers {
  // Most have a place for themselves.
  private readonly places = new Map<string, Claimant | Crowd>();
  private readonly stirred = new Set<Rivals>();
  private readonly alone = new Set<Claimant>();

  /**
   * Says where a route is served from now on.
   *
   * @param claimant - The same object as long as the route has the same age.
   * @param after - The names of the places, none twice.
   * @param route - As it stands now.
   */
  move(claimant: Claimant, after: readonly string[], route: Route): void {
    if (claimant.differsFrom(route)) this.remove(claimant);
    claimant.renew(route);
    const before = claimant.places;
    const had = before.length > MANY ? new Set(before) : undefined;
    const has = after.length > MANY ? new Set(after) : undefined;
    claimant.places = after;
    before.forEach(place => {
      if (!(has?.has(place) ?? after.includes(place))) this.leave(claimant, place);
    });
    after.forEach(place => {
      if (!(had?.has(place) ?? before.includes(place))) this.enter(claimant, place);
    });
  }

  /** Says that a route is served nowhere any more. */
  remove(claimant: Claimant): void {
    claimant.places.forEach(place => this.leave(claimant, place));
    claimant.places = NOWHERE;
  }

  /** Where another route comes before this one, which by place and match. */
  lostBy(claimant: Claimant): Losses {
    let lost: Map<string, Map<string, ObjectRef>> | undefined;
    for (const place of claimant.places) {
      const crowd = this.places.get(place);
      if (crowd === undefined || crowd instanceof Claimant) continue;
      const here = new Map<string, ObjectRef>();
      for (const match of claimant.matches) {
        const found = crowd.byMatch.get(match);
        if (found instanceof Rivals && found.first !== claimant) here.set(match, found.first.ref);
      }
      if (here.size > 0) (lost ??= new Map()).set(place, here);
    }
    return lost ?? NOTHING;
  }

  /** The claimants who have another one before them than when this was last asked. */
  takeStirred(): ReadonlySet<Claimant> {
    const told = new Set(this.alone);
    this.stirred.forEach(rivals => {
      if (rivals.told === rivals.first) return;
      rivals.told = rivals.first;
      rivals.members.forEach(member => told.add(member));
    });
    this.stirred.clear();
    this.alone.clear();
    return told;
  }

  private enter(claimant: Claimant, place: string): void {
    const found = this.places.get(place);
    if (found === undefined) {
      this.places.set(place, claimant);
      return;
    }
    let crowd = found;
    if (crowd instanceof Claimant) {
      const only = crowd;
      crowd = { members: new Set([only]), byMatch: new Map() };
      for (const match of only.matches) crowd.byMatch.set(match, only);
      this.places.set(place, crowd);
    }
    crowd.members.add(claimant);
    for (const match of claimant.matches) {
      const first = crowd.byMatch.get(match);
      if (first === undefined) {
        crowd.byMatch.set(match, claimant);
        continue;
      }
      const rivals = first instanceof Rivals ? first : new Rivals(first);
      if (rivals !== first) crowd.byMatch.set(match, rivals);
      rivals.add(claimant);
      this.stirred.add(rivals);
    }
  }

  private leave(claimant: Claimant, place: string): void {
    const crowd = this.places.get(place);
    if (crowd === undefined || crowd instanceof Claimant) {
      this.places.delete(place);
      return;
    }
    crowd.members.delete(claimant);
    for (const match of claimant.matches) this.leaveMatch(claimant, crowd, match);
    const [only, another] = crowd.members;
    if (only !== undefined && another === undefined) this.places.set(place, only);
  }

  private leaveMatch(claimant: Claimant, { byMatch }: Crowd, match: string): void {
    const rivals = byMatch.get(match);
    if (!(rivals instanceof Rivals)) {
      byMatch.delete(match);
      return;
    }
    rivals.remove(claimant);
    if (rivals.members.size > 1) {
      this.stirred.add(rivals);
      return;
    }
    this.stirred.delete(rivals);
    this.alone.add(rivals.first);
    byMatch.set(match, rivals.first);
  }
}
