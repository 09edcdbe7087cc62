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

/** What decides the precedence of an object. */
export interface PrecedenceFacts {
  /** The creation time, as `creationTime` returns it. */
  readonly age: number;
  /** `namespace/name`. */
  readonly name: string;
}

/** Reads what decides the precedence of an object. */
export function precedenceOf(object: KubernetesObject): PrecedenceFacts {
  const { namespace, name } = object.metadata;
  return { age: creationTime(object), name: `${namespace ?? ''}/${name}` };
}

/**
 * Compares by precedence as the specification defines it: the older object first, then by
 * `namespace/name` (ListenerSetSpec.listeners, Listener.allowedRoutes). An object without a
 * creation time, such as one that is not applied yet, comes last.
 *
 * @returns A negative number if `a` comes first.
 */
export function comparePrecedence(a: PrecedenceFacts, b: PrecedenceFacts): number {
  if (a.age !== b.age) return a.age < b.age ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** Compares objects as `comparePrecedence` does. */
export function byAgeThenName(a: KubernetesObject, b: KubernetesObject): number {
  return comparePrecedence(precedenceOf(a), precedenceOf(b));
}
