import type { Gateway, Route } from '../../gatewayApi/types';
import type { GatewayVerdict, Listener, ObjectRef, RouteVerdict } from '../model';
import type { Cell } from '../objects/cell';
import { objectKey, sharedKey } from '../objects/keys';
import { creationTime } from '../objects/precedence';
import { Tally } from '../objects/tally';
import { claimsOf } from './claims';
import { Claimant, FirstComers, type Losses } from './firstComers';
import { HostnameContest, rivalHostnames } from './rivalHostnames';
import { placeNames } from './routePlaces';

/** The initial keys of an object. */
export const NO_KEYS: readonly string[] = [];
const NOBODY: ReadonlySet<string> = new Set();
const NO_LOSSES: Losses = new Map();

// Undecided routes use a separate key in the same tally. No key of a listener has this ending.
function undecidedKey(listener: Listener): string {
  return `${listener.key}?`;
}

// Every route keeps its keys, so the list is created without spare capacity.
function distinct(keys: readonly string[]): readonly string[] {
  if (keys.length === 0) return NO_KEYS;
  return keys.length === 1 ? [keys[0] as string] : [...new Set(keys)];
}

function attachedTo(verdict: RouteVerdict | undefined): readonly string[] {
  if (verdict === undefined) return NO_KEYS;
  const keys: string[] = [];
  for (const { listeners } of verdict.parents) {
    for (const { attached, listener } of listeners) {
      if (attached === 'True') keys.push(listener.key);
      else if (attached === 'Unknown') keys.push(undecidedKey(listener));
    }
  }
  return distinct(keys);
}

function named(verdict: RouteVerdict | undefined): readonly string[] {
  if (verdict === undefined) return NO_KEYS;
  const keys: string[] = [];
  for (const { gateway } of verdict.parents) {
    if (gateway !== undefined) keys.push(sharedKey(gateway));
  }
  return distinct(keys);
}

/** An object as stored in the indexes, with the keys under which it is found. */
export interface Member {
  readonly key: string;
  readonly ref: ObjectRef;
  attached: readonly string[];
  /** The hostnames that it claims as an HTTPRoute or GRPCRoute. */
  hostnames: readonly string[];
  naming: readonly string[];
  grants: readonly string[];
  claims: readonly string[];
  /** Set for a route that is served, if rules are evaluated. */
  claimant: Claimant | undefined;
}

/** Maps verdicts back to the objects that share them, to avoid a scan of all objects. */
export class Indexes {
  private readonly attachments: Tally;
  private readonly namings: Tally;
  private readonly grants: Tally;
  private readonly claims: Tally;
  private readonly firstComers = new FirstComers();
  /** Tells on which listeners routes of different kinds may have a hostname in common. */
  readonly rivals = new HostnameContest<Member>();
  // The routes without precedence, by the key of the listener.
  private readonly losers = new Map<string, ReadonlySet<string>>();

  /** @param changed - Called for each cell whose members change. */
  constructor(private readonly changed: (cell: Cell) => void) {
    this.attachments = new Tally(changed);
    this.namings = new Tally(changed);
    this.grants = new Tally(changed);
    this.claims = new Tally(changed);
  }

  /** Keys of the routes that a listener accepts. */
  attached({ key }: Listener): ReadonlySet<string> {
    const lost = this.losers.get(key);
    const all = this.attachments.of(key);
    return lost === undefined ? all : new Set([...all].filter(route => !lost.has(route)));
  }

  /** Keys of the routes that a listener would accept without regard to other routes. */
  contenders({ key }: Listener, note: (cell: Cell) => void): ReadonlySet<string> {
    note(this.attachments.cell(key));
    return this.attachments.of(key);
  }

  /** Updates the routes that a listener does not accept because of other routes. */
  setLosers(listener: string, routes: readonly string[]): void {
    if (routes.length === 0) this.losers.delete(listener);
    else this.losers.set(listener, new Set(routes));
    this.changed(this.attachments.cell(listener));
  }

  /** Keys of the routes that name a Gateway or one of its ListenerSets. */
  routesNaming(gateway: ObjectRef): ReadonlySet<string> {
    return this.namings.of(objectKey(gateway));
  }

  /** The indexes for rules. Each read passes the cell that changes with the answer to `note`. */
  forRules(note: (cell: Cell) => void) {
    const through = (tally: Tally, key: string) => {
      note(tally.cell(key));
      return tally.of(key);
    };
    return {
      attached: (listener: Listener) => {
        note(this.attachments.cell(listener.key));
        return this.attached(listener);
      },
      losers: (listener: Listener) => {
        note(this.attachments.cell(listener.key));
        return this.losers.get(listener.key) ?? NOBODY;
      },
      undecided: (listener: Listener) => through(this.attachments, undecidedKey(listener)),
      routesNaming: (gateway: ObjectRef) => through(this.namings, objectKey(gateway)),
      usersOfGrant: (grant: ObjectRef) => through(this.grants, objectKey(grant)),
      gatewaysAt: (claim: string) => through(this.claims, claim),
    };
  }

  /** The places where other routes have precedence. Only `takeStirred` reports changes. */
  lossesOf({ claimant }: Member): Losses {
    return claimant === undefined ? NO_LOSSES : this.firstComers.lostBy(claimant);
  }

  /**
   * Returns the keys of the routes for which the route with precedence has changed since the last
   * call.
   */
  takeStirred(): string[] {
    return [...this.firstComers.takeStirred()].map(({ key }) => key);
  }

  /** Updates the claims of a Gateway. */
  moveClaims(
    member: Member,
    object: Gateway | undefined,
    verdict: GatewayVerdict | undefined
  ): void {
    const after =
      object === undefined || verdict === undefined ? NO_KEYS : claimsOf(object, verdict);
    this.claims.move(member.key, member.claims, after);
    member.claims = after;
  }

  /** Updates the ReferenceGrants that permit references of an object. */
  moveGrants(member: Member, grants: readonly string[] = NO_KEYS): void {
    this.grants.move(member.key, member.grants, grants);
    member.grants = grants;
  }

  /** Updates the listeners, hostnames and Gateways of a route from its verdict. */
  moveRoute(member: Member, verdict: RouteVerdict | undefined): void {
    const attached = attachedTo(verdict);
    const naming = named(verdict);
    this.attachments.move(member.key, member.attached, attached);
    this.namings.move(member.key, member.naming, naming);
    if (member.ref.kind === 'GRPCRoute') this.rivals.moveGrpc(member, member.attached, attached);
    member.attached = attached;
    member.hostnames = rivalHostnames(verdict);
    member.naming = naming;
  }

  /** Updates the places where a route is served. Rules about precedence read them. */
  movePlaces(member: Member, object: Route | undefined, verdict: RouteVerdict | undefined): void {
    const before = member.claimant;
    const places =
      object === undefined || verdict === undefined ? NO_KEYS : placeNames(object, verdict);
    if (object === undefined || places.length === 0) {
      if (before !== undefined) this.firstComers.remove(before);
      member.claimant = undefined;
      return;
    }
    const age = creationTime(object);
    // A route with a different age may have a different precedence.
    if (before !== undefined && before.age !== age) this.firstComers.remove(before);
    member.claimant =
      before?.age === age ? before : new Claimant(member.ref, member.key, age, object);
    this.firstComers.move(member.claimant, places, object);
  }
}
