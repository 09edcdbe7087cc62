import type { Gateway, GRPCRoute, HTTPRoute } from '../../gatewayApi/types';

/** An object of a kind that Headlamp has a details view of its own for. */
export type SectionObject = Gateway | HTTPRoute | GRPCRoute;

const KINDS: readonly string[] = ['Gateway', 'HTTPRoute', 'GRPCRoute'];

/**
 * Picks the objects that the section is about.
 *
 * @param value - What Headlamp shows, as plain JSON.
 * @returns The object; undefined for every other kind and for what is no object of a cluster.
 */
export function sectionObject(value: unknown): SectionObject | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { apiVersion, kind, metadata } = value as Partial<SectionObject>;
  return typeof kind === 'string' &&
    KINDS.includes(kind) &&
    typeof apiVersion === 'string' &&
    apiVersion.startsWith('gateway.networking.k8s.io/') &&
    typeof metadata?.name === 'string'
    ? (value as SectionObject)
    : undefined;
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
