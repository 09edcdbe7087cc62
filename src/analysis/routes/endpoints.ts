import { text } from '../../gatewayApi/read';
import type { KubernetesObject } from '../../gatewayApi/types';
import { indexed } from '../objects/indexed';

/** The group and kind of the objects that list the endpoints of a Service. */
export const ENDPOINT_SLICE = ['discovery.k8s.io', 'EndpointSlice'] as const;

/** The label that names the Service of an EndpointSlice. */
export const SERVICE_NAME_LABEL = 'kubernetes.io/service-name';

/** The number of ready endpoints of a Service. */
export interface Readiness {
  readonly ready: number;
  readonly total: number;
}

interface Endpoint {
  readonly addresses?: readonly unknown[] | null;
  readonly conditions?: { readonly ready?: unknown } | null;
  readonly targetRef?: { readonly namespace?: unknown; readonly name?: unknown } | null;
}

/** The name of the Service to which an EndpointSlice belongs; undefined if it belongs to none. */
export function sliceService(slice: KubernetesObject): string | undefined {
  return slice.metadata.labels?.[SERVICE_NAME_LABEL];
}

// A dual-stack Service lists each pod in two slices.
function identity({ targetRef, addresses }: Endpoint): string {
  const pod = text(targetRef?.name);
  return pod === '' ? text(addresses?.[0]) : `${text(targetRef?.namespace)}/${pod}`;
}

function count(slices: readonly KubernetesObject[]): Readiness {
  const endpoints = new Map<string, boolean>();
  slices.forEach(slice => {
    const { endpoints: raw } = slice as { endpoints?: ReadonlyArray<object | null> | null };
    indexed(raw).forEach(([index, item]) => {
      const endpoint = item as Endpoint;
      const key = identity(endpoint) || `${slice.metadata.name}#${index}`;
      const ready = endpoint.conditions?.ready !== false;
      endpoints.set(key, ready || endpoints.get(key) === true);
    });
  });
  return {
    ready: [...endpoints.values()].filter(Boolean).length,
    total: endpoints.size,
  };
}

/**
 * Counts the endpoints of a Service (EndpointSlice.endpoints; EndpointConditions.ready: an unset
 * value means ready).
 *
 * @param slices - The raw slices of the namespace. Values that are not endpoints are skipped.
 * @param service - The name of the Service.
 * @returns The count, or undefined if the Service has no slice. Kubernetes keeps a slice, possibly
 *   empty, for every Service with a selector. Without a slice, the count is not known.
 */
export function readinessOf(
  slices: readonly KubernetesObject[],
  service: string
): Readiness | undefined {
  const own = slices.filter(slice => sliceService(slice) === service);
  return own.length === 0 ? undefined : count(own);
}

/**
 * Counts the endpoints of every Service in a namespace. Each slice is read once.
 *
 * @param slices - The raw slices of the namespace.
 * @returns The result of `readinessOf` by Service name. A Service without a slice has no entry.
 */
export function readinessByService(
  slices: readonly KubernetesObject[]
): ReadonlyMap<string, Readiness> {
  const ofService = new Map<string, KubernetesObject[]>();
  slices.forEach(slice => {
    const service = sliceService(slice);
    if (service === undefined) return;
    const known = ofService.get(service);
    if (known === undefined) ofService.set(service, [slice]);
    else known.push(slice);
  });
  return new Map([...ofService].map(([service, own]) => [service, count(own)]));
}
