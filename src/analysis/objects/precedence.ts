import type { KubernetesObject } from '../../gatewayApi/types';

/**
 * Returns the creation time of an object.
 *
 * @returns Milliseconds since 1970. Infinity for an object without a creation time, such as one
 *   that is not applied yet. Such an object therefore sorts last.
 */
export function creationTime({ metadata }: KubernetesObject): number {
  return metadata.creationTimestamp === undefined
    ? Infinity
    : Date.parse(metadata.creationTimestamp);
}

/**
 * Compares objects by precedence as the specification defines it: the older object first, then by
 * `namespace/name` (ListenerSetSpec.listeners, Listener.allowedRoutes). An object without a
 * creation time, such as one that is not applied yet, comes last.
 *
 * @returns A negative number if `a` comes first.
 */
export function byAgeThenName(a: KubernetesObject, b: KubernetesObject): number {
  const [left, right] = [creationTime(a), creationTime(b)];
  if (left !== right) return left < right ? -1 : 1;
  const name = ({ metadata }: KubernetesObject) => `${metadata.namespace ?? ''}/${metadata.name}`;
  return name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0;
}
