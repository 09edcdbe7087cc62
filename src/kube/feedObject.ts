import type { KubernetesObject } from '../gatewayApi/types';

/**
 * The key of an object among the objects of its kind.
 *
 * @param namespace - Undefined for a cluster-scoped object.
 */
export function nameKey(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}

/** The key of an object; see `nameKey`. */
export function keyOf(object: KubernetesObject): string {
  return nameKey(object.metadata.namespace, object.metadata.name);
}

/**
 * Replaces all objects with the items of a list. An unchanged object keeps its identity, so that it
 * causes no rerender.
 *
 * @param objects - By `nameKey`; changed in place.
 * @param items - The last of several items with one key counts.
 */
export function replaceObjects(
  objects: Map<string, KubernetesObject>,
  items: readonly KubernetesObject[]
): void {
  const before = new Map(objects);
  objects.clear();
  for (const item of items) {
    const key = keyOf(item);
    const { uid, resourceVersion } = item.metadata;
    const old = before.get(key);
    const unchanged =
      resourceVersion !== undefined &&
      old?.metadata.uid === uid &&
      old?.metadata.resourceVersion === resourceVersion;
    objects.set(key, unchanged ? old : item);
  }
}
