import type { Gateway, GRPCRoute, HTTPRoute, Namespace, Service } from '../../gatewayApi/types';

/** An object of the Gateway API that has a details view of Headlamp's own. */
export type SummarisedObject = Gateway | HTTPRoute | GRPCRoute;

/** An object for whose details view the section has content. */
export type SectionObject = SummarisedObject | Service | Namespace;

const GATEWAY_API = /^gateway\.networking\.k8s\.io\//;

const API_VERSIONS: Readonly<Record<SectionObject['kind'], RegExp>> = {
  Gateway: GATEWAY_API,
  HTTPRoute: GATEWAY_API,
  GRPCRoute: GATEWAY_API,
  Service: /^v1$/,
  Namespace: /^v1$/,
};

/**
 * Narrows an object to those that the section covers.
 *
 * @param value - The object that Headlamp shows, as plain JSON.
 * @returns Undefined for other kinds and for values that are not objects of a cluster.
 */
export function sectionObject(value: unknown): SectionObject | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { apiVersion, kind, metadata } = value as Partial<SectionObject>;
  if (typeof kind !== 'string' || typeof apiVersion !== 'string') return undefined;
  if (
    !Object.prototype.hasOwnProperty.call(API_VERSIONS, kind) ||
    typeof metadata?.name !== 'string'
  ) {
    return undefined;
  }
  return API_VERSIONS[kind].test(apiVersion) ? (value as SectionObject) : undefined;
}

/**
 * Distinguishes the plugin's pages inside clusters from Headlamp's.
 *
 * @param pathname - The router's location.
 */
export function isOurPage(pathname: string): boolean {
  return /^\/c\/[^/]+\/fleet\//.test(pathname);
}
