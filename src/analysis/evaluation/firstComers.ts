import type { Route } from '../../gatewayApi/types';
import type { ObjectRef } from '../model';
import { sameValue } from '../objects/sameValue';
import { matchKeysOf } from '../routes/matches/matches';

/** A route that is served at one or more places. */
export class Claimant {
  /** The names of the places where the route is served. See routePlaces.ts. */
  places: readonly string[] = [];
  private known: readonly string[] | undefined;

  /**
   * @param key - Identifies the route. Among routes of the same age, the first key in order has
   *   precedence.
   * @param age - The creation time in milliseconds.
   */
  constructor(
    readonly ref: ObjectRef,
    readonly key: string,
    readonly age: number,
    private route: Route
  ) {}

  /**
   * The keys of its matches. Computed on demand, because a route is usually alone at its places.
   */
  get matches(): readonly string[] {
    return (this.known ??= matchKeysOf(this.route));
  }

  /** Whether a newer version of the route has different matches than those already reported. */
  differsFrom(route: Route): boolean {
    return this.known !== undefined && !sameValue(this.known, matchKeysOf(route));
  }

  /** Stores a newer version of the route. */
  renew(route: Route): void {
    if (this.differsFrom(route)) this.known = undefined;
    this.route = route;
  }

  /** Whether this route has precedence over another one. */
  comesBefore(other: Claimant): boolean {
    return this.age === other.age ? this.key < other.key : this.age < other.age;
  }
}

// The routes that have the same match at one place.
class Rivals {
  readonly members = new Set<Claimant>();
  /** The first route when the members were last notified. */
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

// The routes that share a place.
interface Crowd {
  readonly members: Set<Claimant>;
  readonly byMatch: Map<string, Claimant | Rivals>;
}

/** The route that has precedence, by place and match. */
export type Losses = ReadonlyMap<string, ReadonlyMap<string, ObjectRef>>;

// Most routes are served at a few places, where a list is as fast as a set.
const MANY = 16;
const NOTHING: Losses = new Map();
const NOWHERE: readonly string[] = [];
const NOBODY: ReadonlySet<Claimant> = new Set();

/**
 * Finds the route with precedence among routes that have the same match at the same place. A route
 * does not compare itself with all others, which may be thousands. It reads only the first route
 * and is notified when the first route changes.
 */
export class FirstComers {
  // Most routes do not share their place.
  private readonly places = new Map<string, Claimant | Crowd>();
  private readonly stirred = new Set<Rivals>();
  private readonly alone = new Set<Claimant>();

  /**
   * Sets the places where a route is served.
   *
   * @param claimant - The same object as long as the age of the route does not change.
   * @param after - The names of the places, without duplicates.
   * @param route - The current version of the route.
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

  /** Records that a route is no longer served. */
  remove(claimant: Claimant): void {
    claimant.places.forEach(place => this.leave(claimant, place));
    claimant.places = NOWHERE;
  }

  /** The places and matches where another route has precedence, with that route. */
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

  /** Returns the routes for which the route with precedence has changed since the last call. */
  takeStirred(): ReadonlySet<Claimant> {
    // The usual answer, which is asked for after each step.
    if (this.stirred.size === 0 && this.alone.size === 0) return NOBODY;
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
