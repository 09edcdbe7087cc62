import { text } from '../../gatewayApi/read';
import type { Route } from '../../gatewayApi/types';
import type { Evaluation } from '../evaluation/evaluation';
import type { ReferenceVerdict, RouteVerdict } from '../model';
import { objectKey } from '../objects/keys';
import { every, some, type Status } from '../objects/status';
import type { ObjectRef } from '../refs';
import { type LocatedBackend, routeReferences } from '../routes/backendRefs';
import { ruleMatchTexts } from '../routes/ruleMatchTexts';
import { backendShares } from '../routes/weightShares';
import { type RouteWay, routeWays } from './routeWays';

/** A reference of a rule of a route to a backend. */
export interface BackendUse {
  readonly kind: LocatedBackend['use'];
  /** What the rule asks of requests, one a match; `''` stands for every request. */
  readonly matches: readonly string[];
  /** Its part of the rule's requests, from 0 to 1; undefined for a filter's. */
  readonly share: number | undefined;
  readonly port: number | undefined;
  /** Undefined where nothing is wrong with it. */
  readonly problem: ReferenceVerdict | undefined;
}

/** A route that sends requests to a backend, or would. */
export interface RoutedBy {
  readonly route: ObjectRef;
  /** Whether requests reach the backend by it. */
  readonly status: Status;
  /**
   * Those under which they do, or those of the route where none do; `['*']` is any, null where the
   * route's kind has none.
   */
  readonly hostnames: readonly string[] | null;
  readonly ways: readonly RouteWay[];
  readonly uses: readonly BackendUse[];
}

const ORDER: readonly Status[] = ['True', 'Unknown', 'False'];
const ANY = '*';

function ownHostnames(object: Route): readonly string[] {
  const { hostnames } = (object.spec ?? {}) as { hostnames?: unknown };
  const own = Array.isArray(hostnames) ? hostnames.map(text).filter(name => name !== '') : [];
  return own.length > 0 ? own : [ANY];
}

function reachedHostnames(object: Route, { route, parents }: RouteVerdict): RoutedBy['hostnames'] {
  if (route.kind === 'TCPRoute' || route.kind === 'UDPRoute') return null;
  const open = parents.flatMap(({ listeners }) =>
    listeners.filter(({ attached }) => attached !== 'False')
  );
  const served = new Set(open.flatMap(({ hostnames }) => hostnames ?? []));
  if (served.size === 0) return ownHostnames(object);
  return served.has(ANY) ? [ANY] : [...served];
}

function useStatus({ problem, share }: BackendUse): Status {
  return problem?.status ?? (share === 0 ? 'False' : 'True');
}

function routedBy(
  object: Route,
  verdict: RouteVerdict,
  all: readonly LocatedBackend[],
  named: readonly LocatedBackend[]
): RoutedBy {
  const shares = backendShares(all);
  const uses = named.map(
    (backend): BackendUse => ({
      kind: backend.use,
      matches: ruleMatchTexts(object, backend.rule),
      share: shares.get(backend),
      port: backend.reference.port,
      problem: verdict.references.find(({ field }) => field === backend.field),
    })
  );
  const ways = routeWays(verdict);
  return {
    route: verdict.route,
    status: every([some(ways.map(({ status }) => status)), some(uses.map(useStatus))]),
    hostnames: reachedHostnames(object, verdict),
    ways,
    uses,
  };
}

/**
 * Finds the routes of a cluster that send requests to a backend, or would if something else let
 * them (HTTPRouteRule.backendRefs and filters, likewise the other kinds).
 *
 * @param evaluation - Of the cluster.
 * @param backend - Such as a Service; it need not exist.
 * @returns Those by which requests reach it first and those by which none do last, within these by
 *   the route's key.
 */
export function routesTo(evaluation: Evaluation, backend: ObjectRef): readonly RoutedBy[] {
  const key = objectKey(backend);
  const found: RoutedBy[] = [];
  const routes = evaluation.allRoutes();
  [...routes.keys()].sort().forEach(route => {
    const verdict = routes.get(route);
    const lookup = verdict === undefined ? undefined : evaluation.lookup(verdict.route);
    if (verdict === undefined || lookup?.state !== 'found') return;
    const object = lookup.object as Route;
    const { backends } = routeReferences(object);
    const named = backends.filter(
      ({ reference }) => reference.name === backend.name && objectKey(reference) === key
    );
    if (named.length > 0) found.push(routedBy(object, verdict, backends, named));
  });
  return ORDER.flatMap(status => found.filter(item => item.status === status));
}
