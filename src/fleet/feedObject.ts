import type { KubernetesObject } from '../gatewayApi/types';

/**
 * Completes an object of a list or an event: the items of a list of a core kind do not say what
 * they are. Drops managedFields, which are large and which nothing reads.
 *
 * @param object - As the server sent it.
 * @param target - What was asked for.
 * @returns A copy that says its kind and version.
 */
export function completeObject(
  object: KubernetesObject,
  target: { readonly kind: string; readonly apiVersion: string }
): KubernetesObject {
  const metadata: KubernetesObject['metadata'] & { managedFields?: unknown } = {
    ...object.metadata,
  };
  delete metadata.managedFields;
  return {
    ...object,
    apiVersion: object.apiVersion ?? target.apiVersion,
    kind: object.kind ?? target.kind,
    metadata,
  };
}

/**
 * The key of an object among those of its kind.
 *
 * @param namespace - Undefined for a cluster-scoped object.
 * @param name - Its name.
 * @returns The key in `Feed.objects`.
 */
export function objectKey(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}

/** The key of an object that is at hand; see `objectKey`. */
export function keyOf(object: KubernetesObject): string {
  return objectKey(object.metadata.namespace, object.metadata.name);
}
