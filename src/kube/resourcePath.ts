import type { KindInfo } from '../gatewayApi/kinds';

/**
 * The path of a resource on an API server, with each part encoded.
 *
 * @param namespace - Undefined means all namespaces; ignored for a cluster-scoped kind.
 * @param name - Undefined means all objects.
 */
export function resourcePath(
  info: Pick<KindInfo, 'group' | 'plural' | 'namespaced'>,
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

export function apiVersionOf({ group }: Pick<KindInfo, 'group'>, version: string): string {
  return group === '' ? version : `${group}/${version}`;
}
