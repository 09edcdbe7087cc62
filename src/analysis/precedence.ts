import { text } from '../gatewayApi/read';
import type { KubernetesObject } from '../gatewayApi/types';

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
  const [left, right] = [a, b].map(({ metadata }) => {
    const time = Date.parse(text(metadata.creationTimestamp));
    return Number.isNaN(time) ? Infinity : time;
  }) as [number, number];
  if (left !== right) return left < right ? -1 : 1;
  const name = ({ metadata }: KubernetesObject) =>
    `${text(metadata.namespace)}/${text(metadata.name)}`;
  return name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0;
}
