import type { KindInfo } from '../gatewayApi/kinds';

/**
 * The path of a resource on an API server.
 *
 * @param info - The kind.
 * @param version - The version at which this cluster is asked.
 * @param namespace - Of one namespace only; undefined for all of them, and for a cluster-scoped kind.
 * @param name - Of one object only.
 * @returns The path, each part encoded.
 */
export function resourcePath(
  info: KindInfo,
  version: string,
  namespace?: string,
  name?: string
): string {
  return [
    info.group === '' ? '/api' : `/apis/${info.group}`,
    version,
    ...(namespace === undefined || !info.namespaced
      ? []
      : ['namespaces', encodeURIComponent(namespace)]),
    info.plural,
    ...(name === undefined ? [] : [encodeURIComponent(name)]),
  ].join('/');
}

/** The `apiVersion` of a kind's objects at a version. */
export function apiVersionOf({ group }: KindInfo, version: string): string {
  return group === '' ? version : `${group}/${version}`;
}
