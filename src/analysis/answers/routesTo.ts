import { text } from '../../gatewayApi/read';
import type { Route } from '../../gatewayApi/types';
import type { Evaluation } from '../evaluation/evaluation';
import type { ReferenceVerdict, RouteVerdict } from '../model';
import { objectKey } from '../objects/keys';
import { every, some, type Status } from '../objects/status';
import type { ObjectRef } from '../refs';
import { type LocatedBackend, routeReferences } from '../routes/backendRefs';
import { ruleMatchTexts } from '../routes/matches/ruleMatchTexts';
import { backendShares } from '../routes/weightShares';
import { type RouteWay, routeWays } from './routeWays';

/** A reference to a backend in a route rule. */
export interface BackendUse {
  readonly kind: LocatedBackend['use'];
  /** The conditions that the rule sets for requests, one per match. `''` means every request. */
  readonly matches: readonly string[];
  /** The fraction of the rule's requests, from 0 to 1. Undefined for a filter. */
  readonly share: number | undefined;
  readonly port: number | undefined;
  /** Undefined if the reference has no problem. */
  readonly problem: ReferenceVerdict | undefined;
}

/** A route that sends or would send requests to a backend. */
export interface RoutedBy {
  readonly route: ObjectRef;
  /** Whether requests reach the backend through the route. */
  readonly status: Status;
  /**
   * The hostnames under which requests reach the backend, or all hostnames of the route if none do.
   * `['*']` means any hostname. Null if the route's kind has no hostnames.
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
 * Finds the routes of a cluster that send requests to a backend, or that would do so if nothing
 * else prevented it (HTTPRouteRule.backendRefs and filters, and the same fields of the other
 * kinds).
 *
 * @param backend - For example, a Service. The backend does not need to exist.
 * @returns The routes, sorted by status and then by key. Routes through which requests reach the
 *   backend come first, and routes through which none do come last.
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
