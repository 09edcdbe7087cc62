import { hasFields } from '../../../gatewayApi/read';
import type { KubernetesObject } from '../../../gatewayApi/types';
import type { ObjectChange } from '../../model';
import { objectKey } from '../../objects/keys';
import { refOf } from '../../objects/snapshot';
import { applyJsonPatch, type PatchFailure } from './jsonPatch';

/**
 * Why an object cannot be patched. `otherObject`: the result is no object, or one of another kind,
 * namespace or name.
 */
export type ObjectPatchFailure = PatchFailure | 'otherObject';

/** An object after a patch, or what stands in the way. */
export type PatchedObject =
  | { readonly object: KubernetesObject }
  | {
      readonly failure: ObjectPatchFailure;
      /** The JSON Pointer of the operation. `''` for `otherObject`. */
      readonly path: string;
    };

function isObject(value: unknown): value is KubernetesObject {
  return (
    hasFields(value) &&
    typeof value.apiVersion === 'string' &&
    typeof value.kind === 'string' &&
    hasFields(value.metadata) &&
    typeof value.metadata.name === 'string'
  );
}

/**
 * Applies the JSON Patch of a fix to a copy of an object.
 *
 * @param object - Not changed.
 * @returns The new object, or why the patch does not fit. Nothing is thrown.
 */
export function patchedObject(
  object: KubernetesObject,
  patch: NonNullable<ObjectChange['patch']>
): PatchedObject {
  const patched = applyJsonPatch(object, patch);
  if ('failure' in patched) return patched;
  const { value } = patched;
  const isSame = isObject(value) && objectKey(refOf(value)) === objectKey(refOf(object));
  return isSame ? { object: value } : { failure: 'otherObject', path: '' };
}
