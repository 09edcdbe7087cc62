import { isRouteKind } from '../../../../gatewayApi/kinds';
import type { Route } from '../../../../gatewayApi/types';
import { isVariable } from '../../../../gatewayApi/variable';
import type { Evaluation } from '../../../evaluation/evaluation';
import type { Listener, ObjectRef, RouteVerdict } from '../../../model';
import { ANY_HOSTNAME, intersectHostnames } from '../../../objects/hosts/hostname';
import { hostnamesOf } from '../../../routes/routeHostnames';
import { type Steps, visitInSteps } from '../../../steps';
import { readRoute } from './readRoute';
import type { RouteAttachment, RouteCandidate } from './routeGroup';

/** The attached routes by the hostname in common with the listener, then by their own hostname. */
export type RoutesByHostname = Map<string, Map<string, RouteAttachment[]>>;

/** A route whose hostname has a variable. */
export interface VariableHostname {
  readonly hostname: string;
  readonly attachment: RouteAttachment;
}

/** The routes that a listener accepts. */
export interface ListenerRoutes {
  readonly byHostname: RoutesByHostname;
  readonly variable: VariableHostname[];
  byPath: ReadonlyMap<string, readonly RouteCandidate[]> | undefined;
}

/** The routes of a Gateway. */
export interface GatewayRoutes {
  readonly byListener: ReadonlyMap<string, ListenerRoutes>;
  /** The routes that name the Gateway, attached or not, by their own hostnames. */
  readonly byOwnHostname: ReadonlyMap<string, readonly RouteVerdict[]>;
}

/** A listener without routes. */
export function noRoutes(): ListenerRoutes {
  return { byHostname: new Map(), variable: [], byPath: undefined };
}

const ANY: readonly string[] = [''];

// Each once. A route without hostnames serves any.
function ownHostnames({ route: { kind } }: RouteVerdict, object: Route): readonly string[] {
  const hostnames = isRouteKind(kind) ? hostnamesOf(kind, object) : null;
  if (hostnames === null || hostnames.length === 0) return ANY;
  return hostnames.length === 1 ? hostnames : [...new Set(hostnames)];
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

/** The object of a route. Undefined if it is no longer there. */
export function routeObject({ route }: RouteVerdict, evaluation: Evaluation): Route | undefined {
  const lookup = evaluation.lookup(route);
  return lookup.state === 'found' ? (lookup.object as Route) : undefined;
}

function placeRoute(
  routes: ListenerRoutes,
  listener: Listener,
  hostnames: readonly string[],
  attachment: RouteAttachment
): void {
  hostnames.forEach(hostname => {
    if (isVariable(hostname)) {
      routes.variable.push({ hostname, attachment });
      return;
    }
    const common = intersectHostnames(listener.hostname, hostname);
    if (common !== undefined) put(routes, common || ANY_HOSTNAME, hostname, attachment);
  });
}

/** Collects the routes that name a Gateway or one of its ListenerSets. */
export function* readGatewayRoutes(
  gateway: ObjectRef,
  evaluation: Evaluation
): Steps<GatewayRoutes> {
  const byListener = new Map<string, ListenerRoutes>();
  const byOwnHostname = new Map<string, RouteVerdict[]>();
  yield* visitInSteps(evaluation.routesNaming(gateway), key => {
    const verdict = evaluation.allRoutes().get(key);
    const object = verdict && routeObject(verdict, evaluation);
    if (verdict === undefined || object === undefined) return;
    const route = readRoute(object);
    const hostnames = ownHostnames(verdict, object);
    hostnames.forEach(hostname => {
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
        placeRoute(routes, listener, hostnames, attachment);
      })
    );
  });
  return { byListener, byOwnHostname };
}
