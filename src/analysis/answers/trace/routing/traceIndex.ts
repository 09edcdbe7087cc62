import type { Evaluation } from '../../../evaluation/evaluation';
import type { Listener, ObjectRef, RouteVerdict } from '../../../model';
import { ANY_HOSTNAME, wildcardsAbove } from '../../../objects/hosts/hostname';
import { objectKey, sharedKey } from '../../../objects/keys';
import type { Readiness } from '../../../routes/endpoints';
import { finish, type Steps } from '../../../steps';
import { candidatesByPath } from './candidatesByPath';
import {
  type GatewayRoutes,
  type ListenerRoutes,
  noRoutes,
  readGatewayRoutes,
  routeObject,
  type VariableHostname,
} from './gatewayRoutes';
import { readRoute } from './readRoute';
import { type RouteAttachment, type RouteCandidate, RouteGroup } from './routeGroup';

const NONE: readonly RouteAttachment[] = [];

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
   * Reads ahead what traces at a port of a Gateway look up, which takes longest where many routes
   * are attached. Without it, the first trace does the same at once.
   */
  *prepare(gateway: ObjectRef, port: number | undefined): Steps<void> {
    const key = sharedKey(gateway);
    if (!this.byGateway.has(key)) {
      this.byGateway.set(key, yield* readGatewayRoutes(gateway, this.evaluation));
    }
    const listeners = this.evaluation.gateway(gateway)?.listeners ?? [];
    for (const listener of listeners) {
      if (listener.port === port) yield* this.readPaths(listener);
    }
  }

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

  /** Groups as one, whose matches are compared with each other. */
  mergedGroup(groups: readonly RouteGroup[]): RouteGroup {
    const [first] = groups;
    const lists = groups.map(({ attachments }) => attachments);
    return this.group(
      `${first?.key ?? ''} merged`,
      first?.hostname ?? '',
      lists,
      first?.common ?? ''
    );
  }

  /** The routes of a listener whose hostnames are not known. */
  variableAt(listeners: readonly Listener[]): readonly VariableHostname[] {
    return listeners.flatMap(listener => this.routesOf(listener).variable);
  }

  /** The matches of the routes of a listener whose path is right, apart from `/`. */
  candidatesAt(listener: Listener, path: string): readonly RouteCandidate[] {
    const byPath = finish(this.readPaths(listener));
    const parts = path.split('/').slice(1);
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
      this.groups.set(key, (found = new RouteGroup(own, [...seen.values()], common, key)));
    }
    return found;
  }

  private routesOf({ gateway, key }: Listener): ListenerRoutes {
    return this.ofGateway(gateway).byListener.get(key) ?? noRoutes();
  }

  private ofGateway(gateway: ObjectRef): GatewayRoutes {
    const key = sharedKey(gateway);
    let found = this.byGateway.get(key);
    if (found === undefined)
      this.byGateway.set(key, (found = finish(readGatewayRoutes(gateway, this.evaluation))));
    return found;
  }

  private *readPaths(listener: Listener): Steps<ReadonlyMap<string, readonly RouteCandidate[]>> {
    const routes = this.routesOf(listener);
    return (routes.byPath ??= yield* candidatesByPath(routes.byHostname.values()));
  }

  private readMesh(): ReadonlyMap<string, readonly RouteAttachment[]> {
    const found = new Map<string, RouteAttachment[]>();
    this.evaluation.allRoutes().forEach(verdict => {
      verdict.parents.forEach(({ mesh, parentRef, accepted, index }) => {
        if (!mesh || accepted.status === 'False') return;
        const object = routeObject(verdict, this.evaluation);
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
