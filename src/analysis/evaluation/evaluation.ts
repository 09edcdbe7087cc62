import { kindOfKey } from '../../gatewayApi/kindKey';
import type { PolicyHierarchy } from '../../gatewayApi/policyKinds';
import type { Gateway, KubernetesObject, Route } from '../../gatewayApi/types';
import { gatewayVerdict } from '../gateways/gatewayVerdict';
import type { Finding, GatewayVerdict, Listener, ObjectRef, RouteVerdict } from '../model';
import { type Cell, Reading } from '../objects/cell';
import { objectKey } from '../objects/keys';
import type { Lookup } from '../objects/lookup';
import type { ObjectCell } from '../objects/objectCells';
import { Reader } from '../objects/reader';
import { sameValue } from '../objects/sameValue';
import { ClusterSnapshot, refOf } from '../objects/snapshot';
import { ENDPOINT_SLICE, type Readiness, readinessByService } from '../routes/endpoints';
import type { Contender, KindConflict } from '../routes/kindConflicts';
import type { GatewayVerdicts } from '../routes/resolveParent';
import { contestedVerdict, routeVerdict } from '../routes/routeVerdict';
import { type Steps, visitInSteps } from '../steps';
import { Contests } from './contests';
import { Entry, type EntryWork, type Layer, LAYERS, NO_FINDINGS } from './entry';
import { Indexes } from './indexes';
import type { Rule } from './rule';
import { type Entries, RuleRunner } from './ruleRunner';
import { subjectOfObject } from './subjectOfObject';
import { WorkQueue } from './workQueue';

const VERDICTS: readonly Layer[] = ['gateway', 'route', 'contest'];

/**
 * The verdicts and findings of one cluster, kept up to date. After a change, only results that read
 * the changed object are computed again. The result always equals a new evaluation of the same
 * objects.
 */
export class Evaluation {
  /**
   * The known state of the cluster. Changes of coverage and served kinds may be applied to the
   * snapshot directly. Objects must be passed to the evaluation, which otherwise does not judge
   * them.
   */
  readonly snapshot: ClusterSnapshot;

  private readonly byKey = new Map<string, Entry>();
  private readonly routes = new Map<string, RouteVerdict>();
  private readonly gateways = new Map<string, GatewayVerdict>();
  private readonly queue: WorkQueue<Layer, EntryWork>;
  private readonly indexes: Indexes;
  private readonly reader: Reader;
  private readonly contests: Contests;
  private readonly runner: RuleRunner;
  private readonly hasRules: boolean;
  private readonly gatewayVerdicts: GatewayVerdicts = {
    gateway: (ref, reader) => this.readGateway(ref, reader),
  };
  private readonly policyCells = new Set<ObjectCell>();
  private changes = new Set<string>();
  private changeCount = 0;

  /**
   * @param rules - The rules to evaluate. Empty if findings are not needed.
   * @param final - No object changes after the first run. What a change would affect is then not
   *   recorded, which takes much of the time and memory.
   */
  constructor(private readonly rules: readonly Rule[], final = false) {
    const changed = (cell: Cell) => {
      this.changeCount += 1;
      this.queue.changed(cell);
    };
    this.queue = new WorkQueue(LAYERS, work => this.step(work));
    this.snapshot = new ClusterSnapshot(changed);
    this.reader = new Reader(this.snapshot, new Reading(!final));
    this.indexes = new Indexes(changed);
    this.hasRules = rules.length > 0;
    const entries: Entries = {
      entry: ref => this.entry(this.snapshot.cell(ref)),
      known: key => this.byKey.get(key),
    };
    this.contests = new Contests(this.snapshot, this.reader, this.indexes, entries, changed);
    this.runner = new RuleRunner(rules, this.reader, this.indexes, entries);
  }

  /**
   * Makes an evaluation of the same cluster that can be changed on its own. It shares the objects.
   * Nothing in it is computed yet.
   */
  *copy(): Steps<Evaluation> {
    const copy = new Evaluation(this.rules);
    copy.snapshot.takeState(this.snapshot);
    copy.setPolicyKinds(this.snapshot.policyKinds);
    yield* visitInSteps(this.snapshot.knownCells(), ({ ref, object }) => {
      if (object === undefined) copy.setAbsent(ref);
      else copy.set(object);
    });
    return copy;
  }

  /** Adds or updates an object. */
  set(object: KubernetesObject): void {
    this.touch(this.snapshot.set(object));
  }

  /** Removes an object. */
  remove(ref: ObjectRef): void {
    this.touch(this.snapshot.remove(ref));
  }

  /**
   * Sets the kinds that their CRDs call policies, by `kindKey`. Objects of these kinds are policies
   * whatever their shape.
   */
  setPolicyKinds(kinds: ReadonlyMap<string, PolicyHierarchy>): void {
    const before = this.snapshot.policyKinds;
    this.snapshot.policyKinds = kinds;
    [...kinds.keys(), ...before.keys()].forEach(key => {
      if (kinds.has(key) === before.has(key)) return;
      const { group, kind } = kindOfKey(key);
      this.snapshot.objectsOf(group, kind).forEach(object => {
        this.touch(this.snapshot.cell(refOf(object)));
      });
    });
  }

  /** Records that an object was requested by name and does not exist in the cluster. */
  setAbsent(ref: ObjectRef): void {
    this.touch(this.snapshot.setAbsent(ref));
  }

  /**
   * Recomputes the results that changes have made stale.
   *
   * @param shouldStop - Called after each step. If it returns true, the rest is left for the next
   *   call.
   * @returns Whether all results are computed.
   */
  run(shouldStop: () => boolean = () => false): boolean {
    // Precedence is reported once all routes are computed, not after each change.
    return this.queue.run(LAYERS, shouldStop, () =>
      this.indexes.takeStirred().forEach(key => {
        this.enqueueFindings(this.byKey.get(key) as Entry);
      })
    );
  }

  /** Recomputes verdicts only. Findings never change a verdict. */
  judge(shouldStop: () => boolean = () => false): boolean {
    return this.queue.run(VERDICTS, shouldStop);
  }

  /** The verdict of a Gateway. Undefined if the Gateway does not exist or is not computed yet. */
  gateway(ref: ObjectRef): GatewayVerdict | undefined {
    return this.gateways.get(objectKey(ref));
  }

  /** The verdict of a route. Undefined if the route does not exist or is not computed yet. */
  route(ref: ObjectRef): RouteVerdict | undefined {
    return this.routes.get(objectKey(ref));
  }

  /** The known state of an object. The caller is not notified of changes. */
  lookup(ref: ObjectRef): Lookup {
    return this.snapshot.lookup(this.snapshot.cell(ref));
  }

  /** The objects of a kind that were read, in no particular order. */
  objectsOf(group: string, kind: string): readonly KubernetesObject[] {
    return this.snapshot.objectsOf(group, kind);
  }

  /** The policies of any kind that were read, in no particular order. */
  policies(): readonly KubernetesObject[] {
    return [...this.policyCells].flatMap(({ object }) => object ?? []);
  }

  /**
   * The number of ready endpoints of each Service in a namespace, by Service name. Undefined if
   * they were not read. The call reads every EndpointSlice of the namespace.
   */
  readinessIn(namespace: string): ReadonlyMap<string, Readiness> | undefined {
    const kind = this.snapshot.kind(...ENDPOINT_SLICE);
    if (this.snapshot.unreadCause(kind, namespace) !== undefined) return undefined;
    const slices = [...kind.namespace(namespace).objects.values()];
    return readinessByService(slices.flatMap(({ object }) => object ?? []));
  }

  /**
   * Finds the accepted route of another kind that has precedence over a route that does not exist
   * (GRPCRouteSpec.hostnames).
   *
   * @param listener - A listener that would accept the route.
   * @param verdict - The verdict of the route, without regard to other routes.
   * @param object - Its creation time decides.
   */
  conflictWith(
    listener: Listener,
    verdict: Contender,
    object: KubernetesObject
  ): KindConflict | undefined {
    return this.contests.conflictWith(listener, verdict, object);
  }

  /** All verdicts of routes, by key. */
  allRoutes(): ReadonlyMap<string, RouteVerdict> {
    return this.routes;
  }

  /** All verdicts of Gateways, by key. */
  allGateways(): ReadonlyMap<string, GatewayVerdict> {
    return this.gateways;
  }

  /** Keys of the routes that a listener accepts. */
  attached(listener: Listener): ReadonlySet<string> {
    return this.indexes.attached(listener);
  }

  /**
   * Keys of the routes that a Gateway accepts through at least one listener, its own or of its
   * ListenerSets. A route on several listeners counts once.
   */
  attachedTo({ listeners }: GatewayVerdict): ReadonlySet<string> {
    return new Set(listeners.flatMap(listener => [...this.attached(listener)]));
  }

  /** Keys of the routes that name a Gateway or one of its ListenerSets. */
  routesNaming(gateway: ObjectRef): ReadonlySet<string> {
    return this.indexes.routesNaming(gateway);
  }

  /** The findings about one object. */
  findingsAbout(ref: ObjectRef): readonly Finding[] {
    return this.byKey.get(objectKey(ref))?.findings ?? NO_FINDINGS;
  }

  /** All findings, grouped by object. */
  allFindings(): Finding[] {
    return [...this.byKey.values()].flatMap(({ findings }) => findings);
  }

  /**
   * A number that grows with every change of what was read or computed. Answers that were made at the
   * same number are the same.
   */
  get revision(): number {
    return this.changeCount;
  }

  /** Returns the keys of the objects that changed since the last call. */
  takeChanges(): ReadonlySet<string> {
    const taken = this.changes;
    this.changes = new Set();
    return taken;
  }

  private touch(cell: ObjectCell): void {
    const subject = subjectOfObject(cell.ref, cell.object, this.snapshot);
    if (subject === 'policy') this.policyCells.add(cell);
    else this.policyCells.delete(cell);
    // An object that was a policy before may still have findings.
    if (subject === undefined && cell.owner === undefined) return;
    const entry = this.entry(cell);
    if (entry.verdictWork !== undefined) this.queue.add(entry.verdictWork);
    this.enqueueFindings(entry);
  }

  private enqueueFindings(entry: Entry): void {
    if (this.hasRules) this.queue.add(entry.findingWork);
  }

  private entry(cell: ObjectCell): Entry {
    let found = cell.owner as Entry | undefined;
    if (found === undefined) {
      cell.owner = found = new Entry(cell);
      this.byKey.set(found.key, found);
    }
    return found;
  }

  private step(work: EntryWork): void {
    const { entry } = work;
    // `touch` reports changes of the object itself, so no read is recorded here.
    const { object } = entry.cell;
    if (work.layer === 'gateway') this.stepGateway(entry, object as Gateway | undefined);
    else if (work.layer === 'route') this.stepRoute(entry, object as Route | undefined);
    else if (work.layer === 'contest')
      this.contests.decide(entry).forEach(route => this.settle(route));
    else this.stepFindings(entry, object);
    this.reader.reading.finish(work);
  }

  private stepGateway(entry: Entry, object: Gateway | undefined): void {
    const after = object === undefined ? undefined : gatewayVerdict(object, this.reader);
    this.indexes.moveClaims(entry, object, after);
    if (sameValue(entry.gateway, after)) return;
    entry.gateway = after;
    if (entry.contestWork !== undefined) this.queue.add(entry.contestWork);
    if (after === undefined) this.gateways.delete(entry.key);
    else this.gateways.set(entry.key, after);
    this.indexes.moveGrants(entry, after?.grants);
    this.tell(entry);
  }

  private stepRoute(entry: Entry, object: Route | undefined): void {
    const alone =
      object === undefined
        ? undefined
        : routeVerdict(object, entry.ref, this.reader, this.gatewayVerdicts);
    const before = entry.alone;
    entry.alone = alone;
    if (before === undefined || !sameValue(before, alone)) {
      this.indexes.moveRoute(entry, alone);
      if (before !== undefined) this.contests.routeChanged(entry.attached);
    }
    this.settle(entry);
  }

  // Applies the contests with other routes to the verdict of a route.
  private settle(entry: Entry): void {
    const before = entry.route;
    const after = entry.alone && contestedVerdict(entry.alone, entry.conflicts);
    if (this.hasRules)
      this.indexes.movePlaces(entry, entry.cell.object as Route | undefined, after);
    entry.route = after;
    if (after === undefined) this.routes.delete(entry.key);
    else this.routes.set(entry.key, after);
    // The displayed listeners must be the current ones, even if the verdicts are equal.
    if (before !== undefined && sameValue(before, after)) return;
    this.indexes.moveGrants(entry, after?.grants);
    this.tell(entry);
  }

  private stepFindings(entry: Entry, object: KubernetesObject | undefined): void {
    const found =
      object === undefined
        ? NO_FINDINGS
        : this.runner.find(entry, object, subjectOfObject(entry.ref, object, this.snapshot));
    if (sameValue(entry.findings, found)) return;
    entry.findings = found;
    this.changes.add(entry.key);
  }

  private readGateway(ref: ObjectRef, reader: Reader): GatewayVerdict | undefined {
    const entry = this.entry(this.snapshot.cell(ref));
    reader.note(entry);
    return entry.gateway;
  }

  private tell(entry: Entry): void {
    this.changeCount += 1;
    this.changes.add(entry.key);
    this.enqueueFindings(entry);
    this.queue.changed(entry);
  }
}
