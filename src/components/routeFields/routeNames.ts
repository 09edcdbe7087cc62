import type { RouteKind } from '../../gatewayApi/types';

const LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const SUBDOMAIN_LENGTH = 253;

/** Tells whether a name is valid for a namespace (RFC 1123 label). */
export function isNamespaceName(name: string): boolean {
  return LABEL.test(name);
}

/** Tells whether a name is valid for a route (RFC 1123 subdomain). */
export function isRouteName(name: string): boolean {
  return name.length <= SUBDOMAIN_LENGTH && name.split('.').every(isNamespaceName);
}

/** TCPRouteSpec and UDPRouteSpec have no hostnames. */
export function hasHostnames(kind: RouteKind): boolean {
  return kind !== 'TCPRoute' && kind !== 'UDPRoute';
}
