import { absolutePath, type FieldPath, type ObjectRef, objectText } from '../../src/analysis';

/** How the JSON output names an object. */
export interface NamedJson {
  readonly kind: string;
  /** Null for a cluster-scoped object. */
  readonly namespace: string | null;
  readonly name: string;
}

export function namedJson({ kind, namespace, name }: ObjectRef): NamedJson {
  return { kind, namespace: namespace ?? null, name };
}

/**
 * A field path that names its object, so that a reader needs no context.
 *
 * @param path - A check gives it relative to the route or its parentRef.
 * @param parentIndex - Index of the parentRef in `spec.parentRefs`.
 * @returns Such as `Gateway infra/gw .spec.listeners[0].port`.
 */
export function absolutePathText(path: FieldPath, route: ObjectRef, parentIndex: number): string {
  const { object, field } = absolutePath(path, route, parentIndex);
  return `${objectText(object)} ${field}`;
}
