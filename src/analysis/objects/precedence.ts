import { text } from '../../gatewayApi/read';
import type { KubernetesObject } from '../../gatewayApi/types';

/**
 * Reads when an object was made.
 *
 * @param object - As it stands.
 * @returns Milliseconds since 1970; infinite for one without a creation time, such as one that was
 *   not applied yet, which thus comes after all others.
 */
export function creationTime({ metadata }: KubernetesObject): number {
  const time = Date.parse(text(metadata.creationTimestamp));
  return Number.isNaN(time) ? Infinity : time;
}

/**
 * Orders objects as the specification settles ties: the older first, then by `namespace/name`
 * (ListenerSetSpec.listeners, Listener.allowedRoutes). An object without a creation time, such as
 * one that was not applied yet, comes last.
 *
 * @param a - An object.
 * @param b - Another one.
 * @returns Negative where `a` comes first.
 */
export function byAgeThenName(a: KubernetesObject, b: KubernetesObject): number {
  const [left, right] = [creationTime(a), creationTime(b)];
  if (left !== right) return left < right ? -1 : 1;
  const name = ({ metadata }: KubernetesObject) =>
    `${text(metadata.namespace)}/${text(metadata.name)}`;
  return name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0;
}
