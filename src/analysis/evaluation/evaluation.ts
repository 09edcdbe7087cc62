import { GATEWAY_API_GROUP, isRouteKind } from '../../gatewayApi/kinds';
import type { Gateway, KubernetesObject, Route } from '../../gatewayApi/types';
import { gatewayVerdict } from '../gateways/gatewayVerdict';
import type { Finding, GatewayVerdict, Listener, ObjectRef, RouteVerdict } from '../model';
import { Cell, type Work } from '../objects/cell';
import { objectKey, sharedKey } from '../objects/keys';
import type { Lookup } from '../objects/lookup';
import type { ObjectCell } from '../objects/objectCells';
import { creationTime } from '../objects/precedence';
import { Reader } from '../objects/reader';
import { sameValue } from '../objects/sameValue';
import { ClusterSnapshot } from '../objects/snapshot';
import { Tally } from '../objects/tally';
import { ENDPOINT_SLICE, type Readiness, readinessByService } from '../routes/endpoints';
import type { GatewayVerdicts } from '../routes/resolveParent';
import { routeVerdict } from '../routes/routeVerdict';
import { RULES } from '../rules';
import { claimsOf } from './claims';
import { Claimant, FirstComers, type Losses } from './firstComers';
import { placeNames } from './routePlaces';
import { finding, type Rule, type RuleContext, type Subject } from './rule';

// Gateways come before the routes that depend on them, and both before what is found of them.
const VERDICTS = ['gateway', 'route'] as const;
const LAYERS = [...VERDICTS, 'finding'] as const;
type Layer = (typeof LAYERS)[number];

const NO_FINDINGS: readonly Finding[] = [];
const NO_KEYS: readonly string[] = [];
const NO_LOSSES: Losses = new Map();

/** An object that analysis looks at, and what it has worked out of it. Changes with the verdict. */
class Entry extends Cell {
  readonly key: string;
  readonly ref: ObjectRef;
  gateway: GatewayVerdict | undefined;
  route: RouteVerdict | undefined;
  findings = NO_FINDINGS;
  verdictWork: EntryWork | undefined;
  private work: EntryWork | undefined;
  attached = NO_KEYS;
  naming = NO_KEYS;
  grants = NO_KEYS;
  claims = NO_KEYS;
  /** Of a route that is served somewhere, where rules are evaluated. */
  claimant: Claimant | undefined;

  constructor(readonly cell: ObjectCell) {
    super();
    this.ref = cell.ref;
    this.key = objectKey(cell.ref);
  }

  /** Made only where rules are evaluated. */
  get findingWork(): EntryWork {
    return (this.work ??= new EntryWork(this, 'finding'));
  }
}

class EntryWork implements Work {
  reads: readonly Cell[] = [];
  dirty = false;

  constructor(readonly entry: Entry, readonly layer: Layer) {}
}

function verdictLayer({ group, kind }: ObjectRef): Layer | undefined {
  if (group !== GATEWAY_API_GROUP) return undefined;
  if (kind === 'Gateway') return 'gateway';
  return isRouteKind(kind) ? 'route' : undefined;
}

function subjectOf({ group, kind }: ObjectRef): Subject | undefined {
  if (group !== GATEWAY_API_GROUP) return undefined;
  switch (kind) {
    case 'GatewayClass':
      return 'gatewayClass';
    case 'Gateway':
      return 'gateway';
    case 'ListenerSet':
      return 'listenerSet';
    case 'ReferenceGrant':
      return 'grant';
    default:
      return isRouteKind(kind) ? 'route' : undefined;
  }
}

/**
 * The verdicts and findings of one cluster, kept up to date: a change makes only that be worked out
 * again which read the changed object. What is worked out is always what a fresh evaluation of the
 * same objects would give.
 */
export class Evaluation {
  /**
   * What is known of the cluster. What changes coverage and served kinds may be told to it directly;
   * objects are told to the evaluation, which else would not know that they are to be judged.
   */
  readonly snapshot: ClusterSnapshot;

  private readonly byKey = new Map<string, Entry>();
  private readonly queues: Record<Layer, EntryWork[]> = { gateway: [], route: [], finding: [] };
  private readonly routes = new Map<string, RouteVerdict>();
  private readonly gateways = new Map<string, GatewayVerdict>();
  private readonly attachments: Tally;
  private readonly naming: Tally;
  private readonly grants: Tally;
  private readonly claims: Tally;
  private readonly firstComers = new FirstComers();
  private readonly reader: Reader;
  private readonly context: RuleContext;
  private readonly hasRules: boolean;
  private readonly rulesAbout: ReadonlyMap<Subject, readonly Rule[]>;
  private readonly gatewayVerdicts: GatewayVerdicts = {
    gateway: (ref, reader) => this.readGateway(ref, reader),
  };
  private changes = new Set<string>();

  /** @param rules - Those to evaluate; none where nobody looks at findings. */
  constructor(rules: readonly Rule[] = RULES) {
    const changed = (cell: Cell) => this.onChange(cell);
    this.snapshot = new ClusterSnapshot(changed);
    this.reader = new Reader(this.snapshot);
    this.attachments = new Tally(changed);
    this.naming = new Tally(changed);
    this.grants = new Tally(changed);
    this.claims = new Tally(changed);
    this.rulesAbout = new Map(
      (['route', 'gatewayClass', 'gateway', 'listenerSet', 'grant'] as const).map(subject => [
        subject,
        rules.filter(({ about }) => about === subject),
      ])
    );
    this.hasRules = rules.length > 0;
    this.context = this.ruleContext();
  }

  /** Puts an object in, or a newer version of it. */
  set(object: KubernetesObject): void {
    const cell = this.snapshot.set(object);
    if (cell !== undefined) this.touch(cell);
  }

  /** Takes an object out. */
  remove(ref: ObjectRef): void {
    this.touch(this.snapshot.remove(ref));
  }

  /** Notes that the cluster was asked for an object by name and has none. */
  setAbsent(ref: ObjectRef): void {
    this.touch(this.snapshot.setAbsent(ref));
  }

  /**
   * Works out what changes have made stale.
   *
   * @param shouldStop - Asked after each step; once it says yes the rest is left for the next call.
   * @returns Whether all is worked out.
   */
  run(shouldStop: () => boolean = () => false): boolean {
    return this.runLayers(LAYERS, shouldStop);
  }

  /** Works out verdicts only, likewise: no finding changes one. */
  judge(shouldStop: () => boolean = () => false): boolean {
    return this.runLayers(VERDICTS, shouldStop);
  }

  /** The verdict of a Gateway; undefined where it is not there or not worked out yet. */
  gateway(ref: ObjectRef): GatewayVerdict | undefined {
    return this.gateways.get(objectKey(ref));
  }

  /** The verdict of a route; undefined where it is not there or not worked out yet. */
  route(ref: ObjectRef): RouteVerdict | undefined {
    return this.routes.get(objectKey(ref));
  }

  /** What is known of an object. Whoever asks this way is not told when it changes. */
  lookup(ref: ObjectRef): Lookup {
    return this.snapshot.lookup(this.snapshot.cell(ref));
  }

  /** The objects of a kind that were read, in no certain order. */
  objectsOf(group: string, kind: string): readonly KubernetesObject[] {
    return this.snapshot.objectsOf(group, kind);
  }

  /**
   * How many endpoints of each Service of a namespace are ready, by its name; undefined where that was
   * not read. It looks at every EndpointSlice of the namespace.
   */
  readinessIn(namespace: string): ReadonlyMap<string, Readiness> | undefined {
    const kind = this.snapshot.kind(...ENDPOINT_SLICE);
    if (this.snapshot.unreadCause(kind, namespace) !== undefined) return undefined;
    const slices = [...kind.namespace(namespace).objects.values()];
    return readinessByService(slices.flatMap(({ object }) => object ?? []));
  }

  /** All verdicts of routes, by key. */
  allRoutes(): ReadonlyMap<string, RouteVerdict> {
    return this.routes;
  }

  /** All verdicts of Gateways, by key. */
  allGateways(): ReadonlyMap<string, GatewayVerdict> {
    return this.gateways;
  }

  /** Keys of the routes that a listener takes. */
  attached(listener: Listener): ReadonlySet<string> {
    return this.attachments.of(listener.key);
  }

  /** Keys of the routes that name a Gateway, or a ListenerSet of it. */
  routesNaming(gateway: ObjectRef): ReadonlySet<string> {
    return this.naming.of(objectKey(gateway));
  }

  /** The findings about one object. */
  findingsAbout(ref: ObjectRef): readonly Finding[] {
    return this.byKey.get(objectKey(ref))?.findings ?? NO_FINDINGS;
  }

  /** Every finding, object by object. */
  allFindings(): Finding[] {
    return [...this.byKey.values()].flatMap(({ findings }) => findings);
  }

  /** Keys of the objects of which something changed since the last call. */
  takeChanges(): ReadonlySet<string> {
    const taken = this.changes;
    this.changes = new Set();
    return taken;
  }

  private runLayers(layers: readonly Layer[], shouldStop: () => boolean): boolean {
    for (;;) {
      const layer = this.nextLayer(layers);
      if (layer === undefined) return true;
      const work = this.queues[layer].pop() as EntryWork;
      work.dirty = false;
      this.step(work);
      if (shouldStop()) return this.nextLayer(layers) === undefined;
    }
  }

  private nextLayer(layers: readonly Layer[]): Layer | undefined {
    const layer = layers.find(name => this.queues[name].length > 0);
    if (!layers.includes('finding') || (layer !== undefined && layer !== 'finding')) return layer;
    // Who comes first is told once all routes are worked out, not each time that it changes.
    this.firstComers.takeStirred().forEach(({ key }) => {
      this.enqueueFindings(this.byKey.get(key) as Entry);
    });
    return this.queues.finding.length > 0 ? 'finding' : undefined;
  }

  private touch(cell: ObjectCell): void {
    if (subjectOf(cell.ref) === undefined) return;
    const entry = this.entry(cell);
    if (entry.verdictWork !== undefined) this.enqueue(entry.verdictWork);
    this.enqueueFindings(entry);
  }

  private enqueueFindings(entry: Entry): void {
    if (this.hasRules) this.enqueue(entry.findingWork);
  }

  private entry(cell: ObjectCell): Entry {
    let found = cell.owner as Entry | undefined;
    if (found === undefined) {
      cell.owner = found = new Entry(cell);
      const layer = verdictLayer(cell.ref);
      if (layer !== undefined) found.verdictWork = new EntryWork(found, layer);
      this.byKey.set(found.key, found);
    }
    return found;
  }

  private enqueue(work: EntryWork): void {
    if (work.dirty) return;
    work.dirty = true;
    this.queues[work.layer].push(work);
  }

  private onChange(cell: Cell): void {
    cell.forEachReader(work => this.enqueue(work as EntryWork));
  }

  private step(work: EntryWork): void {
    const { entry } = work;
    const { reader } = this;
    // An object's own change is told by `touch`, so that it needs no reader of itself.
    const { object } = entry.cell;
    if (work.layer === 'gateway') this.stepGateway(entry, object as Gateway | undefined, reader);
    else if (work.layer === 'route') this.stepRoute(entry, object as Route | undefined, reader);
    else this.stepFindings(entry, object);
    reader.reading.finish(work);
  }

  private stepGateway(entry: Entry, object: Gateway | undefined, reader: Reader): void {
    const after = object === undefined ? undefined : gatewayVerdict(object, reader);
    const claims = object === undefined || after === undefined ? NO_KEYS : claimsOf(object, after);
    this.claims.move(entry.key, entry.claims, claims);
    entry.claims = claims;
    if (sameValue(entry.gateway, after)) return;
    entry.gateway = after;
    if (after === undefined) this.gateways.delete(entry.key);
    else this.gateways.set(entry.key, after);
    this.moveGrants(entry, after?.grants ?? NO_KEYS);
    this.tell(entry);
  }

  private stepRoute(entry: Entry, object: Route | undefined, reader: Reader): void {
    const before = entry.route;
    const after =
      object === undefined
        ? undefined
        : routeVerdict(object, entry.ref, reader, this.gatewayVerdicts);
    if (this.hasRules) this.movePlaces(entry, object, after);
    if (before !== undefined && sameValue(before, after)) {
      // They say the same, but the listeners that are shown must be the current ones.
      entry.route = after;
      this.routes.set(entry.key, after as RouteVerdict);
      return;
    }
    entry.route = after;
    if (after === undefined) this.routes.delete(entry.key);
    else this.routes.set(entry.key, after);
    const attached = attachedTo(after);
    const naming = named(after);
    this.attachments.move(entry.key, entry.attached, attached);
    this.naming.move(entry.key, entry.naming, naming);
    entry.attached = attached;
    entry.naming = naming;
    this.moveGrants(entry, after?.grants ?? NO_KEYS);
    this.tell(entry);
  }

  private movePlaces(entry: Entry, object: Route | undefined, verdict: RouteVerdict | undefined) {
    const before = entry.claimant;
    const places =
      object === undefined || verdict === undefined ? NO_KEYS : placeNames(object, verdict);
    if (object === undefined || places.length === 0) {
      if (before !== undefined) this.firstComers.remove(before);
      entry.claimant = undefined;
      return;
    }
    const age = creationTime(object);
    // With another age it comes before others than so far.
    if (before !== undefined && before.age !== age) this.firstComers.remove(before);
    entry.claimant = before?.age === age ? before : new Claimant(entry.ref, entry.key, age, object);
    this.firstComers.move(entry.claimant, places, object);
  }

  private stepFindings(entry: Entry, object: KubernetesObject | undefined): void {
    const found = object === undefined ? NO_FINDINGS : this.find(entry, object);
    if (sameValue(entry.findings, found)) return;
    entry.findings = found;
    this.changes.add(entry.key);
  }

  private find(entry: Entry, object: KubernetesObject): readonly Finding[] {
    const rules = this.rulesAbout.get(subjectOf(entry.ref) as Subject) ?? [];
    if (rules.length === 0) return NO_FINDINGS;
    const verdict = entry.route ?? entry.gateway;
    const found: Finding[] = [];
    rules.forEach(rule => {
      const evaluate = rule.evaluate as (
        object: KubernetesObject,
        verdict: unknown,
        context: RuleContext
      ) => ReturnType<Rule['evaluate']>;
      evaluate(object, verdict, this.context).forEach(discovery => {
        found.push(finding(rule, entry.ref, discovery));
      });
    });
    return found.length === 0 ? NO_FINDINGS : found;
  }

  private ruleContext(): RuleContext {
    const { reader } = this;
    const through = (tally: Tally, key: string) => {
      reader.note(tally.cell(key));
      return tally.of(key);
    };
    return {
      reader,
      gateway: ref => this.readGateway(ref, reader),
      route: key => {
        const entry = this.byKey.get(key);
        if (entry === undefined) return undefined;
        reader.note(entry);
        return entry.route;
      },
      attached: listener => through(this.attachments, listener.key),
      undecided: listener => through(this.attachments, undecidedKey(listener)),
      routesNaming: gateway => through(this.naming, objectKey(gateway)),
      usersOfGrant: grant => through(this.grants, objectKey(grant)),
      gatewaysAt: claim => through(this.claims, claim),
      // Whom it concerns is told by `nextLayer`, so that nothing is noted.
      losses: route => {
        const { claimant } = this.entry(this.snapshot.cell(route));
        return claimant === undefined ? NO_LOSSES : this.firstComers.lostBy(claimant);
      },
    };
  }

  private readGateway(ref: ObjectRef, reader: Reader): GatewayVerdict | undefined {
    const entry = this.entry(this.snapshot.cell(ref));
    reader.note(entry);
    return entry.gateway;
  }

  private moveGrants(entry: Entry, grants: readonly string[]): void {
    this.grants.move(entry.key, entry.grants, grants);
    entry.grants = grants;
  }

  private tell(entry: Entry): void {
    this.changes.add(entry.key);
    this.enqueueFindings(entry);
    this.onChange(entry);
  }
}

// Under a key of its own in the same tally, since no listener's key ends like this.
function undecidedKey(listener: Listener): string {
  return `${listener.key}?`;
}

// Every route keeps its keys, so a list of them has room for no more than it holds.
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
