/** Identifies an object. Unique per cluster. */
export interface ObjectRef {
  /** The API group. `''` is the core group. */
  readonly group: string;
  readonly kind: string;
  /** Undefined for a cluster-scoped object. */
  readonly namespace?: string;
  readonly name: string;
}

/**
 * A field of an object. A path that many routes share identifies the route by its role.
 * `absolutePath` resolves the role for display.
 */
export interface FieldPath {
  /** `route`: the route itself. `parentRef`: the current parentRef of the route. */
  readonly object: ObjectRef | 'route' | 'parentRef';
  /** The path relative to the object or parentRef, such as `.spec.listeners[0].port`. */
  readonly field: string;
}
