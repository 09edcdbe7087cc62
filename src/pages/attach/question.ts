import type { ListenerAnswer, WantedRoute } from '../../analysis';
import { wordsOf } from '../../components/basics/wordsOf';
import { hasHostnames, isNamespaceName } from '../../components/routeFields/routeNames';
import { isRouteKind } from '../../gatewayApi/kinds';
import type { RouteKind } from '../../gatewayApi/types';

/** The question in the page's URL. */
export interface Question {
  readonly kind: RouteKind;
  readonly namespace: string;
  readonly hostnames: readonly string[];
}

/**
 * Reads the question from the parameters of the URL.
 *
 * @param kind - `kind`; anything that is not a kind of route reads as HTTPRoute.
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
 * The route that a question is about.
 *
 * @returns Undefined until the namespace has a valid name.
 */
export function wantedOf({ kind, namespace, hostnames }: Question): WantedRoute | undefined {
  if (!isNamespaceName(namespace)) return undefined;
  return { kind, namespace, hostnames: hasHostnames(kind) ? hostnames : [] };
}

/**
 * Tells whether a listener belongs to a Gateway.
 *
 * @param gateway - As `namespace/name`; `''` means any.
 */
export function isOfGateway({ listener }: ListenerAnswer, gateway: string): boolean {
  const { namespace = '', name } = listener.gateway;
  return gateway === '' || `${namespace}/${name}` === gateway;
}
