import type { ParentReference } from '../../gatewayApi/references';
import type { ObjectRef } from '../refs';

/** The object that a parentRef refers to. */
export function parentObject({ group, kind, namespace, name }: ParentReference): ObjectRef {
  return { group, kind, namespace, name };
}
