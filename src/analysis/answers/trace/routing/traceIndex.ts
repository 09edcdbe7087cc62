import { isRouteKind } from '../../../../gatewayApi/kinds';
import type { Route } from '../../../../gatewayApi/types';
import { isVariable } from '../../../../gatewayApi/variable';
import type { Evaluation } from '../../../evaluation/evaluation';
import type { Listener, ObjectRef, RouteVerdict } from '../../../model';
import { ANY_HOSTNAME, intersectHostnames, wildcardsAbove } from '../../../objects/hostname';
import { indexed } from '../../../objects/indexed';
import { objectKey, sharedKey } from '../../../objects/keys';
import { precedenceOf } from '../../../objects/precedence';
import type { Readiness } from '../../../routes/endpoints';
import { readMatches } from '../../../routes/matchParts';
import { hostnamesOf } from '../../../routes/routeHostnames';
import { candidatesByPath } from './candidatesByPath';
import {
  type ReadRoute,
  type ReadRule,
  type RouteAttachment,
  type RouteCandidate,
  RouteGroup,
} from './routeGroup';

/** The attached routes by the hostname in common with the listener, then by their own hostname. */
type ByHostname = Map<string, Map<string, RouteAttachment[]>>;

/** A route whose hostname has a variable. */
export interface VariableHostname {
  readonly hostname: string;
  readonly attachment: RouteAttachment;
}

interface ListenerRoutes {
  readonly byHostname: ByHostname;
  readonly variable: VariableHostname[];
  byPath: ReadonlyMap<string, readonly RouteCandidate[]> | undefined;
}

interface GatewayRoutes {
  readonly byListener: ReadonlyMap<string, ListenerRoutes>;
  /** The routes that name the Gateway, attached or not, by their own hostnames. */
  readonly byOwnHostname: ReadonlyMap<string, readonly RouteVerdict[]>;
}

function noRoutes(): ListenerRoutes {
  return { byHostname: new Map(), variable: [], byPath: undefined };
}

const NONE: readonly RouteAttachment[] = [];
const ANY: readonly string[] = [''];

// The rules of a route do not depend on other objects.
const readRoutes = new WeakMap<Route, ReadRoute>();

function rulesOf(route: Route): readonly ReadRule[] {
  const { kind } = route;
  const rules = (route.spec as { rules?: unknown } | null | undefined)?.rules;
  if (kind !== 'HTTPRoute' && kind !== 'GRPCRoute') {
    return indexed(rules as readonly unknown[])
      .slice(0, 1)
      .map(([index, raw]) => ({ index, raw, matches: [] }));
  }
  if (kind === 'HTTPRoute' && (rules === undefined || rules === null)) {
    return [{ index: undefined, raw: {}, matches: readMatches(kind, undefined) }];
  }
  return indexed(rules as readonly unknown[]).map(([index, raw]) => ({
    index,
    raw,
    matches: readMatches(kind, raw),
  }));
}

function readRoute(object: Route): ReadRoute {
  const known = readRoutes.get(object);
  if (known !== undefined) return known;
  const made = { ...precedenceOf(object), object, rules: rulesOf(object) };
  readRoutes.set(object, made);
  return made;
}

// A route without hostnames serves any.
function ownHostnames({ route: { kind } }: RouteVerdict, object: Route): readonly string[] {
  const hostnames = isRouteKind(kind) ? hostnamesOf(kind, object) : null;
  return hostnames === null || hostnames.length === 0 ? ANY : hostnames;
}

function put(routes: ListenerRoutes, common: string, own: string, attachment: RouteAttachment) {
  let ofCommon = routes.byHostname.get(common);
  if (ofCommon === undefined) routes.byHostname.set(common, (ofCommon = new Map()));
  const all = ofCommon.get(own);
  if (all === undefined) ofCommon.set(own, [attachment]);
  // A route can have several parentRefs to one listener. The certain one counts.
  else if (all[all.length - 1]?.verdict !== attachment.verdict) all.push(attachment);
  else if (attachment.attached === 'True') all[all.length - 1] = attachment;
}

/**
 * The routes of a cluster as traces look them up. Everything is made on demand and holds until the
 * evaluation changes.
 */
export class TraceIndex {
  private readonly byGateway = new Map<string, GatewayRoutes>();
  private readonly groups = new Map<string, RouteGroup>();
  private readonly readiness = new Map<string, ReadonlyMap<string, Readiness> | undefined>();
  private services: ReadonlyMap<string, readonly RouteAttachment[]> | undefined;

  constructor(private readonly evaluation: Evaluation) {}

  /**
   * The routes that listeners of one Gateway accept for a hostname, by how specific the hostname is
   * that they serve (HTTPRouteSpec.hostnames).
   *
   * @param listeners - In order of how specific they are.
   * @param hostname - In lower case. `''` for an address, which only routes for any hostname serve.
   */
  groupsAt(listeners: readonly Listener[], hostname: string): readonly RouteGroup[] {
    const names = hostname === '' ? [] : [hostname, ...wildcardsAbove(hostname)];
    const routes = listeners.map(listener => this.routesOf(listener));
    const key = listeners.map(listener => listener.key).join(' ');
    const found: RouteGroup[] = [];
    for (const common of [...names, ANY_HOSTNAME]) {
      const maps = routes.flatMap(({ byHostname }) => byHostname.get(common) ?? []);
      if (maps.length === 0) continue;
      for (const own of [...names, '']) {
        const lists = maps.flatMap(map => {
          const list = map.get(own);
          return list === undefined ? [] : [list];
        });
        if (lists.length > 0) found.push(this.group(`${key} ${common} ${own}`, own, lists, common));
      }
    }
    return found;
  }

  /** The routes of a listener whose hostnames are not known. */
  variableAt(listeners: readonly Listener[]): readonly VariableHostname[] {
    return listeners.flatMap(listener => this.routesOf(listener).variable);
  }

  /** The matches of the routes of a listener whose path is right, apart from `/`. */
  candidatesAt(listener: Listener, path: string): readonly RouteCandidate[] {
    const routes = this.routesOf(listener);
    routes.byPath ??= candidatesByPath(routes.byHostname.values());
    const parts = path.split('/').slice(1);
    const { byPath } = routes;
    return parts.flatMap((_, index) => {
      const prefix = `/${parts.slice(0, parts.length - index).join('/')}`;
      return prefix === '/' ? [] : byPath.get(prefix) ?? [];
    });
  }

  /** The routes that name a Gateway and have a hostname for this one. */
  routesNaming(gateway: ObjectRef, hostname: string): readonly RouteVerdict[] {
    if (hostname === '') return [];
    const { byOwnHostname } = this.ofGateway(gateway);
    return [hostname, ...wildcardsAbove(hostname)].flatMap(name => byOwnHostname.get(name) ?? []);
  }

  /** The routes that apply to a Service in a mesh. */
  meshRoutes(service: ObjectRef): readonly RouteAttachment[] {
    this.services ??= this.readMesh();
    return this.services.get(objectKey(service)) ?? NONE;
  }

  /** The number of ready endpoints of a Service. Undefined if they were not read. */
  readyEndpoints(namespace: string, service: string): number | undefined {
    if (!this.readiness.has(namespace)) {
      this.readiness.set(namespace, this.evaluation.readinessIn(namespace));
    }
    return this.readiness.get(namespace)?.get(service)?.ready;
  }

  private group(
    key: string,
    own: string,
    lists: ReadonlyArray<readonly RouteAttachment[]>,
    common: string
  ): RouteGroup {
    let found = this.groups.get(key);
    if (found === undefined) {
      const seen = new Map<RouteVerdict, RouteAttachment>();
      lists.flat().forEach(attachment => {
        const known = seen.get(attachment.verdict);
        if (known?.attached !== 'True') seen.set(attachment.verdict, attachment);
      });
      this.groups.set(key, (found = new RouteGroup(own, [...seen.values()], common)));
    }
    return found;
  }

  private routesOf({ gateway, key }: Listener): ListenerRoutes {
    return this.ofGateway(gateway).byListener.get(key) ?? noRoutes();
  }

  private ofGateway(gateway: ObjectRef): GatewayRoutes {
    const key = sharedKey(gateway);
    let found = this.byGateway.get(key);
    if (found === undefined) this.byGateway.set(key, (found = this.readGateway(gateway)));
    return found;
  }

  private readGateway(gateway: ObjectRef): GatewayRoutes {
    const byListener = new Map<string, ListenerRoutes>();
    const byOwnHostname = new Map<string, RouteVerdict[]>();
    this.evaluation.routesNaming(gateway).forEach(key => {
      const verdict = this.evaluation.allRoutes().get(key);
      const object = verdict && this.objectOf(verdict);
      if (verdict === undefined || object === undefined) return;
      const route = readRoute(object);
      new Set(ownHostnames(verdict, object)).forEach(hostname => {
        const known = byOwnHostname.get(hostname);
        if (known === undefined) byOwnHostname.set(hostname, [verdict]);
        else known.push(verdict);
      });
      verdict.parents.forEach(({ listeners, index, accepted }) =>
        listeners.forEach(({ listener, attached, missing }) => {
          if (attached === 'False') return;
          let routes = byListener.get(listener.key);
          if (routes === undefined) byListener.set(listener.key, (routes = noRoutes()));
          const attachment = {
            verdict,
            route,
            attached,
            missing: missing ?? accepted.missing,
            parent: index,
          };
          this.place(routes, listener, attachment);
        })
      );
    });
    return { byListener, byOwnHostname };
  }

  private place(routes: ListenerRoutes, listener: Listener, attachment: RouteAttachment): void {
    const { route, verdict } = attachment;
    new Set(ownHostnames(verdict, route.object)).forEach(hostname => {
      if (isVariable(hostname)) {
        routes.variable.push({ hostname, attachment });
        return;
      }
      const common = intersectHostnames(listener.hostname, hostname);
      if (common !== undefined) put(routes, common || ANY_HOSTNAME, hostname, attachment);
    });
  }

  private readMesh(): ReadonlyMap<string, readonly RouteAttachment[]> {
    const found = new Map<string, RouteAttachment[]>();
    this.evaluation.allRoutes().forEach(verdict => {
      verdict.parents.forEach(({ mesh, parentRef, accepted, index }) => {
        if (!mesh || accepted.status === 'False') return;
        const object = this.objectOf(verdict);
        if (object === undefined) return;
        const { group, kind, namespace, name } = parentRef;
        const key = objectKey({ group, kind, namespace, name });
        const all = found.get(key) ?? [];
        const { status: attached, missing } = accepted;
        all.push({ verdict, route: readRoute(object), attached, missing, parent: index });
        found.set(key, all);
      });
    });
    return found;
  }

  private objectOf({ route }: RouteVerdict): Route | undefined {
    const lookup = this.evaluation.lookup(route);
    return lookup.state === 'found' ? (lookup.object as Route) : undefined;
  }
}

const indexes = new WeakMap<
  Evaluation,
  { readonly revision: number; readonly index: TraceIndex }
>();

/** The index of an evaluation. It is made again after the evaluation has changed. */
export function traceIndexOf(evaluation: Evaluation): TraceIndex {
  const known = indexes.get(evaluation);
  if (known?.revision === evaluation.revision) return known.index;
  const index = new TraceIndex(evaluation);
  indexes.set(evaluation, { revision: evaluation.revision, index });
  return index;
}
