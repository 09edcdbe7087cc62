import { kindKey } from '../../gatewayApi/kindKey';
import { ANALYSED_KINDS, findKind, kindInfo, READINESS_KINDS } from '../../gatewayApi/kinds';
import type { Kind, KubernetesObject } from '../../gatewayApi/types';
import type { Coverage } from '../../kube/coverage';
import type { ObjectAnswer } from '../../kube/objectAnswer';
import type { Finding, GatewayVerdict, Listener, Missing, ObjectRef, RouteVerdict } from '../model';
import { refOf } from '../objects/snapshot';
import { Evaluation } from './evaluation';
import type { Rule } from './rule';

/** What analysis needs of a cluster. */
export interface AnalysisSource {
  objects(kind: Kind): readonly KubernetesObject[];
  coverage(kind: Kind): Coverage;
  /** What is known of an object that no feed covers; asks for it by name. */
  lookup(kind: Kind, namespace: string | undefined, name: string): ObjectAnswer;
  /** The kinds that the cluster serves, as `kindKey` names them; undefined where not known. */
  served(): ReadonlySet<string> | undefined;
}

function missingOf(verdict: RouteVerdict): Missing[] {
  return [
    ...verdict.parents.flatMap(({ checks, listeners, accepted }) => [
      accepted.missing,
      ...checks.map(check => check.missing),
      // Which listener is in question does not matter: they ask about the route's namespace.
      ...listeners
        .filter(({ attached }) => attached === 'Unknown')
        .flatMap(listener => listener.checks.map(check => check.missing)),
    ]),
    ...verdict.references.map(({ missing }) => missing),
  ].flatMap(missing => missing ?? []);
}

/** The analysis of one cluster: takes over what its feeds bring and computes it in slices. */
export class ClusterAnalysis {
  /** What computes it; to be read only. */
  readonly evaluation: Evaluation;
  private readonly taken = new Map<Kind, Map<string, KubernetesObject>>();
  // Objects that no feed covers and that verdicts asked for, by key.
  private readonly asked = new Map<string, { kind: Kind; ref: ObjectRef; state: unknown }>();
  private behind = true;

  /**
   * @param source - What it needs of the cluster.
   * @param rules - Those to evaluate.
   */
  constructor(private readonly source: AnalysisSource, rules: readonly Rule[]) {
    this.evaluation = new Evaluation(rules);
  }

  /** Says that something in the cluster changed, which the next `judge` takes over. */
  changed(): void {
    this.behind = true;
  }

  /**
   * Takes changes over and computes verdicts.
   *
   * @param shouldStop - Asked after each step; once it says yes the rest is left for the next call.
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

  /** Likewise computes findings, once `judge` is through. */
  find(shouldStop: () => boolean): boolean {
    return this.evaluation.run(shouldStop);
  }

  /**
   * Asks for objects by their names, each once: people may often get the one object that is shared
   * with them where they may not list its kind. The next `work` takes the answers over.
   *
   * @param missing - What would settle something; what names no object is left out.
   * @returns Whether any of it had not been asked for.
   */
  ask(missing: readonly Missing[]): boolean {
    let asks = false;
    missing.forEach(({ group, kind, namespace, name, cause }) => {
      const known = findKind(group, kind);
      if (known === undefined || name === undefined) return;
      if (cause !== 'forbidden' && cause !== 'outOfScope') return;
      const ref: ObjectRef = { group, kind, namespace, name };
      const key = `${kindKey(group, kind)} ${namespace ?? ''}/${name}`;
      if (this.asked.has(key)) return;
      this.asked.set(key, { kind: known, ref, state: 'unread' });
      asks = true;
    });
    if (asks) this.behind = true;
    return asks;
  }

  /** Keys of the objects of which something changed since the last call. */
  takeChanges(): ReadonlySet<string> {
    return this.evaluation.takeChanges();
  }

  /** The verdict of a route; undefined until it is computed. */
  route(ref: ObjectRef): RouteVerdict | undefined {
    return this.evaluation.route(ref);
  }

  /** The verdict of a Gateway; undefined until it is computed. */
  gateway(ref: ObjectRef): GatewayVerdict | undefined {
    return this.evaluation.gateway(ref);
  }

  /** The verdicts of the routes that name a Gateway or a ListenerSet of it. */
  routesNaming(gateway: ObjectRef): readonly RouteVerdict[] {
    const verdicts = this.evaluation.allRoutes();
    return [...this.evaluation.routesNaming(gateway)]
      .sort()
      .flatMap(key => verdicts.get(key) ?? []);
  }

  /** How many routes a listener accepts. */
  attachedRoutes(listener: Listener): number {
    return this.evaluation.attached(listener).size;
  }

  /** What was found of one object. */
  findingsAbout(ref: ObjectRef): readonly Finding[] {
    return this.evaluation.findingsAbout(ref);
  }

  /** Everything that was found. */
  findings(): readonly Finding[] {
    return this.evaluation.allFindings();
  }

  private takeOver(): void {
    const { snapshot } = this.evaluation;
    snapshot.setServed(this.source.served());
    [...ANALYSED_KINDS, ...READINESS_KINDS].forEach(kind => {
      snapshot.setCoverage(kindInfo(kind).group, kind, this.source.coverage(kind));
      this.takeKind(kind);
    });
    this.takeAsked();
  }

  // Which object is new and which is gone is seen by comparing identities, whatever happened.
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
      // What was known stays while it is asked for again.
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
