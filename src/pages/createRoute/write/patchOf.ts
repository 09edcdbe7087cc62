import { isEqual } from 'lodash';
import { pointer } from '../../../analysis';
import { hasFields } from '../../../gatewayApi/read';
import type { JsonPatchOperation } from '../../../kube/writes/changeRequest';

/**
 * The JSON Patch that turns one JSON value into another. It names only what differs, so what is not in
 * either value stays in the object that it is applied to. A list whose length changes is replaced.
 *
 * @param path - Where the values are in the object, as a JSON Pointer.
 */
export function patchOf(before: unknown, after: unknown, path = ''): JsonPatchOperation[] {
  if (isEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((item, index) =>
      patchOf(item, (after as unknown[])[index], `${path}/${index}`)
    );
  }
  if (!hasFields(before) || !hasFields(after)) return [{ op: 'replace', path, value: after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key): JsonPatchOperation[] => {
    const place = `${path}${pointer(key)}`;
    if (!Object.hasOwn(after, key)) return [{ op: 'remove', path: place }];
    if (!Object.hasOwn(before, key)) return [{ op: 'add', path: place, value: after[key] }];
    return patchOf(before[key], after[key], place);
  });
}
