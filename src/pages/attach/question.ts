import type { ListenerAnswer, WantedRoute } from '../../analysis';
import { wordsOf } from '../../components/basics/wordsOf';
import { isRouteKind } from '../../gatewayApi/kinds';
import type { RouteKind } from '../../gatewayApi/types';

/** What the page asks, as its URL has it. */
export interface Question {
  readonly kind: RouteKind;
  readonly namespace: string;
  readonly hostnames: readonly string[];
}

const NAMESPACE = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/**
 * Reads the question from the parameters of the URL.
 *
 * @param kind - `kind`; anything but a kind of route is HTTPRoute.
 * @param namespace - `namespace`.
 * @param hostnames - `hostnames`, with spaces between them.
 */
export function questionOf(kind: string, namespace: string, hostnames: string): Question {
  return {
    kind: isRouteKind(kind) ? kind : 'HTTPRoute',
    namespace: namespace.trim(),
    hostnames: [...new Set(wordsOf(hostnames))],
  };
}

/**
 * Tells whether a namespace may have a name (RFC 1123 label).
 *
 * @param name - Anything.
 */
export function isNamespaceName(name: string): boolean {
  return NAMESPACE.test(name);
}

/** Whether routes of a kind have hostnames (TCPRouteSpec and UDPRouteSpec have none). */
export function hasHostnames(kind: RouteKind): boolean {
  return kind !== 'TCPRoute' && kind !== 'UDPRoute';
}

/**
 * The route that a question is about.
 *
 * @returns The route; undefined as long as no namespace is named that could exist.
 */
export function wantedOf({ kind, namespace, hostnames }: Question): WantedRoute | undefined {
  if (!isNamespaceName(namespace)) return undefined;
  return { kind, namespace, hostnames: hasHostnames(kind) ? hostnames : [] };
}

/**
 * Tells whether a listener is served by a Gateway.
 *
 * @param answer - The listener's.
 * @param gateway - As `namespace/name`; `''` is any.
 */
export function isOfGateway({ listener }: ListenerAnswer, gateway: string): boolean {
  const { namespace = '', name } = listener.gateway;
  return gateway === '' || `${namespace}/${name}` === gateway;
}
