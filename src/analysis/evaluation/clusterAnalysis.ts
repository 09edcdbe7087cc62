import { kindKey } from '../../gatewayApi/kindKey';
import { ANALYSED_KINDS, findKind, kindInfo, READINESS_KINDS } from '../../gatewayApi/kinds';
import type { Kind, KubernetesObject } from '../../gatewayApi/types';
import type { Coverage, MissingCause } from '../../kube/coverage';
import type { ObjectAnswer } from '../../kube/objectAnswer';
import type { ReadPolicies } from '../../kube/policyResources';
import type { Finding, GatewayVerdict, Missing, ObjectRef, RouteVerdict } from '../model';
import { objectKey } from '../objects/keys';
import { refOf } from '../objects/snapshot';
import { Evaluation } from './evaluation';
import type { Rule } from './rule';

/** The data that the analysis needs from a cluster. */
export interface AnalysisSource {
  objects(kind: Kind): readonly KubernetesObject[];
  coverage(kind: Kind): Coverage;
  /** What was read of the policies of vendors. Undefined if it reads none. */
  readPolicies?(): ReadPolicies | undefined;
  /** Returns what is known of an object that no feed covers. Requests the object by name. */
  lookup(kind: Kind, namespace: string | undefined, name: string): ObjectAnswer;
  /** The kinds that the cluster serves, in `kindKey` format. Undefined if unknown. */
  served(): ReadonlySet<string> | undefined;
  /** The release of the Gateway API's CRDs, for example `v1.6.3`. Undefined if unknown. */
  bundleVersion(): string | undefined;
}

// The object may be readable although the list is not.
const WORTH_ASKING: readonly MissingCause[] = ['forbidden', 'outOfScope', 'malformed'];

const TAKEN_KINDS: readonly Kind[] = [...ANALYSED_KINDS, ...READINESS_KINDS];
const ALL_PARTS: ReadonlyArray<Kind | 'policies'> = [...TAKEN_KINDS, 'policies'];

function missingOf(verdict: RouteVerdict): Missing[] {
  return [
    ...verdict.parents.flatMap(({ checks, listeners, accepted }) => [
      accepted.missing,
      ...checks.map(check => check.missing),
      // Any listener can be used here: all of them depend on the namespace of the route.
      ...listeners.filter(({ attached }) => attached === 'Unknown').map(({ missing }) => missing),
    ]),
    ...verdict.references.map(({ missing }) => missing),
  ].flatMap(missing => missing ?? []);
}

/** The analysis of one cluster. Applies the changes from the feeds and computes in slices. */
export class ClusterAnalysis {
  /** The evaluation that computes the results. Read-only for callers. */
  readonly evaluation: Evaluation;
  private readonly taken = new Map<Kind, Map<string, KubernetesObject>>();
  // Objects that verdicts requested and that no feed covers, by key.
  private readonly asked = new Map<string, { kind: Kind; ref: ObjectRef; state: unknown }>();
  private behind = true;
  // The kinds whose objects or coverage may have changed.
  private readonly outdated = new Set<Kind | 'policies'>(ALL_PARTS);
  private policies: ReadonlyMap<string, KubernetesObject> = new Map();

  constructor(private readonly source: AnalysisSource, rules: readonly Rule[]) {
    this.evaluation = new Evaluation(rules);
  }

  /**
   * Records that the cluster changed. The next `judge` call applies the changes.
   *
   * @param kind - The kind whose objects changed. Undefined if anything may have changed.
   */
  changed(kind?: Kind | 'policies'): void {
    this.behind = true;
    (kind === undefined ? ALL_PARTS : [kind]).forEach(each => this.outdated.add(each));
  }

  /**
   * Applies changes and computes verdicts.
   *
   * @param shouldStop - Called after each step. If it returns true, the rest is left for the next
   *   call.
   * @returns Whether all verdicts are computed.
   */
  judge(shouldStop: () => boolean): boolean {
    if (this.behind) {
      this.behind = false;
      this.takeOver();
    }
    if (!this.evaluation.judge(shouldStop)) return false;
    this.askForMissing();
    return !this.behind;
  }

  /** Computes findings in the same way, after `judge` has completed. */
  find(shouldStop: () => boolean): boolean {
    return this.evaluation.run(shouldStop);
  }

  /**
   * Requests objects by name, each object once. Users may often get a single shared object although
   * they may not list its kind. The next `judge` call applies the answers.
   *
   * @param missing - The missing data. Entries that name no object are ignored.
   * @returns Whether at least one object had not been requested before.
   */
  ask(missing: readonly Missing[]): boolean {
    let asks = false;
    missing.forEach(({ group, kind, namespace, name, cause }) => {
      const known = findKind(group, kind);
      if (known === undefined || name === undefined) return;
      if (!WORTH_ASKING.includes(cause)) return;
      const ref: ObjectRef = { group, kind, namespace, name };
      const key = `${kindKey(group, kind)} ${namespace ?? ''}/${name}`;
      if (this.asked.has(key)) return;
      this.asked.set(key, { kind: known, ref, state: 'unread' });
      asks = true;
    });
    if (asks) this.behind = true;
    return asks;
  }

  /** Returns the keys of the objects that changed since the last call. */
  takeChanges(): ReadonlySet<string> {
    return this.evaluation.takeChanges();
  }

  /** The verdict of a route. Undefined until it is computed. */
  route(ref: ObjectRef): RouteVerdict | undefined {
    return this.evaluation.route(ref);
  }

  /** The verdict of a Gateway. Undefined until it is computed. */
  gateway(ref: ObjectRef): GatewayVerdict | undefined {
    return this.evaluation.gateway(ref);
  }

  /** The verdicts of the routes that name a Gateway or one of its ListenerSets. */
  routesNaming(gateway: ObjectRef): readonly RouteVerdict[] {
    const verdicts = this.evaluation.allRoutes();
    return [...this.evaluation.routesNaming(gateway)]
      .sort()
      .flatMap(key => verdicts.get(key) ?? []);
  }

  /** The number of routes that a Gateway accepts. Undefined until it is computed. */
  attachedRoutes(gateway: ObjectRef): number | undefined {
    const verdict = this.evaluation.gateway(gateway);
    return verdict && this.evaluation.attachedTo(verdict).size;
  }

  /** The findings about one object. */
  findingsAbout(ref: ObjectRef): readonly Finding[] {
    return this.evaluation.findingsAbout(ref);
  }

  /** All findings. */
  findings(): readonly Finding[] {
    return this.evaluation.allFindings();
  }

  private takeOver(): void {
    const { snapshot } = this.evaluation;
    snapshot.setServed(this.source.served());
    snapshot.setBundleVersion(this.source.bundleVersion());
    // A cluster has thousands of objects, and most events are about one of them.
    const kinds = TAKEN_KINDS.filter(kind => this.outdated.has(kind));
    if (this.outdated.has('policies')) this.takePolicies();
    this.outdated.clear();
    kinds.forEach(kind => {
      snapshot.setCoverage(kindInfo(kind).group, kind, this.source.coverage(kind));
      this.takeKind(kind);
    });
    this.takeAsked();
  }

  // New and removed objects are detected by comparing identities, whatever the feed reported.
  private takeKind(kind: Kind): void {
    const before = this.taken.get(kind);
    const now = new Map<string, KubernetesObject>();
    this.source.objects(kind).forEach(object => {
      const key = `${object.metadata.namespace ?? ''}/${object.metadata.name}`;
      now.set(key, object);
      if (before?.get(key) !== object) this.evaluation.set(object);
    });
    before?.forEach((object, key) => {
      if (!now.has(key)) this.evaluation.remove(refOf(object));
    });
    this.taken.set(kind, now);
  }

  private takePolicies(): void {
    const { snapshot } = this.evaluation;
    const read = this.source.readPolicies?.();
    if (read === undefined) {
      snapshot.policyKindsState = 'unasked';
      return;
    }
    const { hierarchies, kinds, coverages, objects } = read;
    this.evaluation.setPolicyKinds(hierarchies);
    snapshot.policyKindsState = kinds;
    snapshot.policyResources = coverages;
    coverages.forEach(({ group, kind, coverage }) => snapshot.setCoverage(group, kind, coverage));
    const now = new Map(objects.map(object => [objectKey(refOf(object)), object]));
    now.forEach((object, key) => {
      if (this.policies.get(key) !== object) this.evaluation.set(object);
    });
    this.policies.forEach((object, key) => {
      if (!now.has(key)) this.evaluation.remove(refOf(object));
    });
    this.policies = now;
  }

  private takeAsked(): void {
    const { snapshot } = this.evaluation;
    this.asked.forEach((question, key) => {
      const { kind, ref } = question;
      if (this.taken.get(kind)?.has(`${ref.namespace ?? ''}/${ref.name}`)) {
        this.asked.delete(key);
        return;
      }
      const answer = this.source.lookup(kind, ref.namespace, ref.name);
      const state = answer.state === 'found' ? answer.object : answer.state;
      // The last known state is kept while the object is requested again.
      if (state === question.state || state === 'loading') return;
      question.state = state;
      if (answer.state === 'found') {
        this.evaluation.set(answer.object);
      } else if (answer.state === 'absent') {
        this.evaluation.setAbsent(ref);
      } else {
        snapshot.forgetAbsent(ref);
        this.evaluation.remove(ref);
      }
    });
  }

  private askForMissing(): void {
    this.evaluation.allRoutes().forEach(verdict => {
      if (verdict.resolvedRefs.status !== 'Unknown' && !verdict.parents.some(isOpen)) return;
      this.ask(missingOf(verdict));
    });
  }
}

function isOpen({ accepted, checks }: RouteVerdict['parents'][number]): boolean {
  return accepted.status === 'Unknown' || checks.some(({ missing }) => missing?.name !== undefined);
}
