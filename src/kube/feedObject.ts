import type { KubernetesObject } from '../gatewayApi/types';

/**
 * Completes an object from a list or an event. It adds `apiVersion` and `kind`, which list items of
 * core kinds lack. It drops managedFields, which are large and unused.
 *
 * @returns The object, or a copy if something had to change.
 */
export function completeObject(
  object: KubernetesObject,
  target: { readonly kind: string; readonly apiVersion: string }
): KubernetesObject {
  const { apiVersion, kind } = object;
  const named =
    apiVersion !== undefined && kind !== undefined
      ? object
      : { ...object, apiVersion: apiVersion ?? target.apiVersion, kind: kind ?? target.kind };
  if (!('managedFields' in object.metadata)) return named;
  const metadata = { ...object.metadata };
  delete metadata.managedFields;
  return { ...named, metadata };
}

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
 * @param items - Items without a name are left out.
 * @param target - Completes the items; see `completeObject`.
 */
export function replaceObjects(
  objects: Map<string, KubernetesObject>,
  items: readonly KubernetesObject[],
  target: { readonly kind: string; readonly apiVersion: string }
): void {
  const before = new Map(objects);
  objects.clear();
  for (const item of items) {
    if (!item?.metadata?.name) continue;
    const key = keyOf(item);
    const old = before.get(key);
    const unchanged =
      old !== undefined &&
      old.metadata.uid === item.metadata.uid &&
      old.metadata.resourceVersion === item.metadata.resourceVersion;
    objects.set(key, unchanged ? old : completeObject(item, target));
  }
}
