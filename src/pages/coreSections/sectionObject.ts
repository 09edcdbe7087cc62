import type { Gateway, GRPCRoute, HTTPRoute, Namespace, Service } from '../../gatewayApi/types';

/** An object of the Gateway API of which Headlamp has a details view of its own. */
export type SummarisedObject = Gateway | HTTPRoute | GRPCRoute;

/** An object on whose details view the section has something to say. */
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
 * Picks the objects that the section is about.
 *
 * @param value - What Headlamp shows, as plain JSON.
 * @returns The object; undefined for every other kind and for what is no object of a cluster.
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
 * Tells our own pages inside clusters from Headlamp's.
 *
 * @param pathname - The router's location.
 * @returns Whether the page is one of ours.
 */
export function isOurPage(pathname: string): boolean {
  return /^\/c\/[^/]+\/fleet\//.test(pathname);
}
