/** Names an object of one cluster. */
export interface ObjectRef {
  /** API group; `''` is the core group. */
  readonly group: string;
  readonly kind: string;
  /** Undefined for a cluster-scoped object. */
  readonly namespace?: string;
  readonly name: string;
}

/**
 * A field of an object. What many routes share names the route by its role, and is completed by
 * `absolutePath` where it is shown.
 */
export interface FieldPath {
  /** `route`: the route itself; `parentRef`: the parentRef of the route that is looked at. */
  readonly object: ObjectRef | 'route' | 'parentRef';
  /** Below the object or parentRef, such as `.spec.listeners[0].port`. */
  readonly field: string;
}
