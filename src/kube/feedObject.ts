import type { KubernetesObject } from '../gatewayApi/types';

/**
 * Completes an object of a list or an event: the items of a list of a core kind do not say what
 * they are. Drops managedFields, which are large and which nothing reads.
 *
 * @param object - As the server sent it.
 * @param target - What was asked for.
 * @returns The object, or a copy where something had to change.
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
 * The key of an object among those of its kind.
 *
 * @param namespace - Undefined for a cluster-scoped object.
 * @param name - Its name.
 * @returns The key in `Feed.objects`.
 */
export function nameKey(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}

/** The key of an object that is at hand; see `nameKey`. */
export function keyOf(object: KubernetesObject): string {
  return nameKey(object.metadata.namespace, object.metadata.name);
}

/**
 * Puts what a list has brought in the place of what was there. An object that did not change stays
 * the same object, so that nothing is drawn again for it.
 *
 * @param objects - By their keys; changed in place.
 * @param items - Of the list; those without a name are left out.
 * @param target - What was asked for.
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
