import { kindKey } from '../../gatewayApi/kindKey';
import type { ObjectRef } from '../refs';

/**
 * Names an object of a cluster.
 *
 * @param ref - The object.
 * @returns A key, the same for the same object at every version.
 */
export function objectKey(ref: ObjectRef): string {
  return `${kindKey(ref.group, ref.kind)} ${ref.namespace ?? ''}/${ref.name}`;
}

// A cluster has few versions and very many objects.
const REMEMBERED_GROUPS = 1_000;
const groups = new Map<string, string>();

/**
 * The group of an `apiVersion`.
 *
 * @param apiVersion - Such as `apps/v1`; anything that is no text reads as the core group's.
 * @returns The group, `''` for the core group.
 */
export function groupOf(apiVersion: unknown): string {
  if (typeof apiVersion !== 'string') return '';
  let group = groups.get(apiVersion);
  if (group === undefined) {
    const slash = apiVersion.indexOf('/');
    group = slash < 0 ? '' : apiVersion.slice(0, slash);
    // What hostile objects call their versions is not worth remembering.
    if (groups.size < REMEMBERED_GROUPS) groups.set(apiVersion, group);
  }
  return group;
}

const refKeys = new WeakMap<ObjectRef, string>();

/**
 * `objectKey` of a ref that many share, made once.
 *
 * @param ref - The object.
 * @returns Its key.
 */
export function sharedKey(ref: ObjectRef): string {
  let key = refKeys.get(ref);
  if (key === undefined) refKeys.set(ref, (key = objectKey(ref)));
  return key;
}
