import { GATEWAY_API_GROUP, ROUTE_KINDS } from '../gatewayApi/kinds';
import type { Gateway, KubernetesObject, Route } from '../gatewayApi/types';
import { addressesOf, addressKey } from './addresses';
import { Dependencies } from './dependencies';
import { gatewayVerdict } from './gatewayVerdict';
import { listenerKey, objectKey } from './keys';
import type { Finding, GatewayVerdict, Listener, ObjectRef, RouteVerdict } from './model';
import { Reader } from './reader';
import { routeVerdict } from './routeVerdict';
import { finding, type Rule, type RuleContext, type Subject } from './rule';
import { RULES } from './rules';
import { sameValue } from './sameValue';
import { ClusterSnapshot, refOf } from './snapshot';
import { Tally } from './tally';

type Layer = 'gateway' | 'route' | 'finding';

const LAYERS: readonly Layer[] = ['gateway', 'route', 'finding'];
const NOTHING: ReadonlySet<string> = new Set();
const NO_FINDINGS: readonly Finding[] = [];

function layersOf(ref: ObjectRef): readonly Layer[] {
  if (ref.group !== GATEWAY_API_GROUP) return [];
  if (ref.kind === 'Gateway') return ['gateway', 'finding'];
  if ((ROUTE_KINDS as readonly string[]).includes(ref.kind)) return ['route', 'finding'];
  return ref.kind === 'ListenerSet' || ref.kind === 'ReferenceGrant' ? ['finding'] : [];
}

function subjectOf(ref: ObjectRef): Subject {
  if (ref.kind === 'Gateway') return 'gateway';
  if (ref.kind === 'ListenerSet') return 'listenerSet';
  return ref.kind === 'ReferenceGrant' ? 'grant' : 'route';
}

/**
 * The verdicts and findings of one cluster, kept up to date: a change makes only that be worked out
 * again which read the changed object. What is worked out is always what a fresh evaluation of the
 * same objects would give.
 */
export class Evaluation {
  /** The objects. Changes to it are taken into account by the next `run`. */
  readonly snapshot = new ClusterSnapshot(key => this.onChange(key));

  private readonly refs = new Map<string, ObjectRef>();
  private readonly dirty: Record<Layer, Set<string>> = {
    gateway: new Set(),
    route: new Set(),
    finding: new Set(),
  };
  private readonly dependencies = new Dependencies();
  private readonly gateways = new Map<string, GatewayVerdict>();
  private readonly routes = new Map<string, RouteVerdict>();
  private readonly findingsOf = new Map<string, readonly Finding[]>();
  private readonly attachments = new Tally();
  private readonly naming = new Tally();
  private readonly grants = new Tally();
  private readonly addresses = new Tally();
  private readonly addressKeys = new Map<string, ReadonlySet<string>>();
  private changes = new Set<string>();

  /** @param rules - Those to evaluate; none where nobody looks at findings. */
  constructor(private readonly rules: readonly Rule[] = RULES) {}

  /** Puts an object in, or a newer version of it. */
  set(object: KubernetesObject): void {
    const ref = refOf(object);
    if (ref.name === '') return;
    this.touch(ref);
    this.snapshot.set(object);
  }

  /** Takes an object out. */
  remove(ref: ObjectRef): void {
    this.touch(ref);
    this.snapshot.remove(ref);
  }

  /**
   * Works out what changes have made stale.
   *
   * @param shouldStop - Asked after each step; once it says yes the rest is left for the next call.
   * @returns Whether all is worked out.
   */
  run(shouldStop: () => boolean = () => false): boolean {
    for (;;) {
      const layer = LAYERS.find(name => this.dirty[name].size > 0);
      if (layer === undefined) return true;
      const [key] = this.dirty[layer] as ReadonlySet<string> as Set<string>;
      this.dirty[layer].delete(key as string);
      this.step(layer, key as string);
      if (shouldStop()) return LAYERS.every(name => this.dirty[name].size === 0);
    }
  }

  /** The verdict of a Gateway; undefined where it is not there or not worked out yet. */
  gateway(ref: ObjectRef): GatewayVerdict | undefined {
    return this.gateways.get(objectKey(ref));
  }

  /** The verdict of a route; undefined where it is not there or not worked out yet. */
  route(ref: ObjectRef): RouteVerdict | undefined {
    return this.routes.get(objectKey(ref));
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
    return this.attachments.of(listenerKey(listener));
  }

  /** Keys of the routes that name a Gateway, or a ListenerSet of it. */
  routesNaming(gateway: ObjectRef): ReadonlySet<string> {
    return this.naming.of(objectKey(gateway));
  }

  /** The findings about one object. */
  findingsAbout(ref: ObjectRef): readonly Finding[] {
    return this.findingsOf.get(objectKey(ref)) ?? NO_FINDINGS;
  }

  /** Every finding, object by object. */
  allFindings(): Finding[] {
    return [...this.findingsOf.values()].flat();
  }

  /** Keys of the objects of which something changed since the last call. */
  takeChanges(): ReadonlySet<string> {
    const taken = this.changes;
    this.changes = new Set();
    return taken;
  }

  private touch(ref: ObjectRef): void {
    const layers = layersOf(ref);
    if (layers.length === 0) return;
    const key = objectKey(ref);
    this.refs.set(key, ref);
    layers.forEach(layer => this.dirty[layer].add(key));
  }

  private onChange(change: string): void {
    this.dependencies.readersOf(change)?.forEach(reader => {
      const space = reader.indexOf(' ');
      this.dirty[reader.slice(0, space) as Layer].add(reader.slice(space + 1));
    });
  }

  private step(layer: Layer, key: string): void {
    const ref = this.refs.get(key) as ObjectRef;
    const reader = new Reader(this.snapshot);
    const lookup = reader.lookup(ref);
    const object = lookup.state === 'found' ? lookup.object : undefined;
    if (layer === 'gateway') this.stepGateway(key, object as Gateway | undefined, reader);
    else if (layer === 'route') this.stepRoute(key, object as Route | undefined, reader);
    else this.stepFindings(key, ref, object, reader);
    this.dependencies.replace(`${layer} ${key}`, object === undefined ? NOTHING : reader.read);
  }

  private stepGateway(key: string, object: Gateway | undefined, reader: Reader): void {
    const before = this.gateways.get(key);
    const addresses = object === undefined ? NOTHING : new Set(addressesOf(object).map(addressKey));
    this.addresses
      .move(key, this.addressKeys.get(key) ?? NOTHING, addresses)
      .forEach(address => this.onChange(`address ${address}`));
    this.addressKeys.set(key, addresses);
    const after = object === undefined ? undefined : gatewayVerdict(object, reader);
    if (sameValue(before, after)) return;
    if (after === undefined) this.gateways.delete(key);
    else this.gateways.set(key, after);
    this.moveGrants(key, before?.grants, after?.grants);
    this.tell(key);
  }

  private stepRoute(key: string, object: Route | undefined, reader: Reader): void {
    const before = this.routes.get(key);
    const after =
      object === undefined
        ? undefined
        : routeVerdict(object, reader, { gateway: (ref, by) => this.readGateway(ref, by) });
    if (before !== undefined && sameValue(before, after)) {
      // Listeners are compared by what they say, but those that are shown must be the current ones.
      this.routes.set(key, after as RouteVerdict);
      return;
    }
    if (after === undefined) this.routes.delete(key);
    else this.routes.set(key, after);
    this.attachments
      .move(key, attachedTo(before), attachedTo(after))
      .forEach(listener => this.onChange(`attached ${listener}`));
    this.naming
      .move(key, named(before), named(after))
      .forEach(gateway => this.onChange(`naming ${gateway}`));
    this.moveGrants(key, before?.grants, after?.grants);
    this.tell(key);
  }

  private stepFindings(
    key: string,
    ref: ObjectRef,
    object: KubernetesObject | undefined,
    reader: Reader
  ): void {
    const before = this.findingsOf.get(key) ?? NO_FINDINGS;
    const found = object === undefined ? NO_FINDINGS : this.find(ref, object, reader);
    if (sameValue(before, found)) return;
    if (found.length === 0) this.findingsOf.delete(key);
    else this.findingsOf.set(key, found);
    this.changes.add(key);
  }

  private find(ref: ObjectRef, object: KubernetesObject, reader: Reader): readonly Finding[] {
    const subject = subjectOf(ref);
    const context = this.contextFor(reader);
    const verdict =
      subject === 'route'
        ? context.route(objectKey(ref))
        : subject === 'gateway'
        ? context.gateway(ref)
        : undefined;
    const found: Finding[] = [];
    this.rules.forEach(rule => {
      if (rule.about !== subject) return;
      const evaluate = rule.evaluate as (
        object: KubernetesObject,
        verdict: unknown,
        context: RuleContext
      ) => ReturnType<Rule['evaluate']>;
      evaluate(object, verdict, context).forEach(discovery => {
        found.push(finding(rule, ref, discovery));
      });
    });
    return found.length === 0 ? NO_FINDINGS : found;
  }

  private contextFor(reader: Reader): RuleContext {
    return {
      reader,
      gateway: ref => this.readGateway(ref, reader),
      route: key => {
        reader.note(`verdict ${key}`);
        return this.routes.get(key);
      },
      attached: listener => {
        const key = listenerKey(listener);
        reader.note(`attached ${key}`);
        return this.attachments.of(key);
      },
      routesNaming: gateway => {
        const key = objectKey(gateway);
        reader.note(`naming ${key}`);
        return this.naming.of(key);
      },
      usersOfGrant: grant => {
        const key = objectKey(grant);
        reader.note(`grant ${key}`);
        return this.grants.of(key);
      },
      gatewaysAt: address => {
        reader.note(`address ${address}`);
        return this.addresses.of(address);
      },
    };
  }

  private readGateway(ref: ObjectRef, reader: Reader): GatewayVerdict | undefined {
    const key = objectKey(ref);
    reader.note(`verdict ${key}`);
    return this.gateways.get(key);
  }

  private moveGrants(
    key: string,
    before: readonly string[] | undefined,
    after: readonly string[] | undefined
  ): void {
    if (before?.length || after?.length) {
      this.grants
        .move(key, new Set(before), new Set(after))
        .forEach(grant => this.onChange(`grant ${grant}`));
    }
  }

  private tell(key: string): void {
    this.changes.add(key);
    this.onChange(`verdict ${key}`);
  }
}

function attachedTo(verdict: RouteVerdict | undefined): ReadonlySet<string> {
  if (verdict === undefined) return NOTHING;
  const keys = new Set<string>();
  verdict.parents.forEach(({ listeners }) =>
    listeners.forEach(({ attached, listener }) => {
      if (attached === 'True') keys.add(listenerKey(listener));
    })
  );
  return keys;
}

function named(verdict: RouteVerdict | undefined): ReadonlySet<string> {
  if (verdict === undefined) return NOTHING;
  return new Set(
    verdict.parents.flatMap(({ gateway }) => (gateway === undefined ? [] : [objectKey(gateway)]))
  );
}
