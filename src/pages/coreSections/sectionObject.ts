import type { Gateway, GRPCRoute, HTTPRoute, Namespace, Service } from '../../gatewayApi/types';
import { readShownObject } from '../../kube/answers/shownObject';

/** An object of the Gateway API that has a details view of Headlamp's own. */
export type SummarisedObject = Gateway | HTTPRoute | GRPCRoute;

/** An object for whose details view the section has content. */
export type SectionObject = SummarisedObject | Service | Namespace;

const KINDS: readonly string[] = [
  'Gateway',
  'HTTPRoute',
  'GRPCRoute',
  'Service',
  'Namespace',
] satisfies ReadonlyArray<SectionObject['kind']>;

/**
 * Narrows an object to those that the section covers.
 *
 * @param value - The object that Headlamp shows, as plain JSON.
 * @returns Undefined for other kinds and for malformed objects.
 */
export function sectionObject(value: unknown): SectionObject | undefined {
  const object = readShownObject(value);
  return object !== undefined && KINDS.includes(object.kind)
    ? (object as SectionObject)
    : undefined;
}

/**
 * Distinguishes the plugin's pages inside clusters from Headlamp's.
 *
 * @param pathname - The router's location.
 */
export function isOurPage(pathname: string): boolean {
  return /^\/c\/[^/]+\/fleet\//.test(pathname);
}
