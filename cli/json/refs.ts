import { absolutePath, type FieldPath, type ObjectRef, objectText } from '../../src/analysis';

/** An object as output names it. */
export interface NamedJson {
  readonly kind: string;
  /** Null for an object without one. */
  readonly namespace: string | null;
  readonly name: string;
}

/** The name of an object, its kind and namespace. */
export function namedJson({ kind, namespace, name }: ObjectRef): NamedJson {
  return { kind, namespace: namespace ?? null, name };
}

/**
 * Writes a field path so that it can be understood alone.
 *
 * @param path - As a check gives it.
 * @param route - The route that was checked.
 * @param parentIndex - The place of its parentRef.
 * @returns Such as `Gateway infra/gw .spec.listeners[0].port`.
 */
export function absolutePathText(path: FieldPath, route: ObjectRef, parentIndex: number): string {
  const { object, field } = absolutePath(path, route, parentIndex);
  return `${objectText(object)} ${field}`;
}
