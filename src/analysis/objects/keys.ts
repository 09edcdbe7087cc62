import { kindKey, kindOfKey } from '../../gatewayApi/kindKey';
import type { ObjectRef } from '../refs';

/**
 * Returns the key of an object in a cluster. The key is the same for every version of the object.
 */
export function objectKey(ref: ObjectRef): string {
  return `${kindKey(ref.group, ref.kind)} ${ref.namespace ?? ''}/${ref.name}`;
}

/**
 * Finds the object that a key stands for.
 *
 * @returns Undefined for text that `objectKey` did not write.
 */
export function refOfKey(key: string): ObjectRef | undefined {
  const [, kind = '', namespace, name = ''] = /^([^ ]+) ([^/]*)\/(.+)$/.exec(key) ?? [];
  if (kind === '' || name === '') return undefined;
  return { ...kindOfKey(kind), ...(namespace && { namespace }), name };
}

// A cluster has few API versions and very many objects.
const REMEMBERED_GROUPS = 1_000;
const groups = new Map<string, string>();

/**
 * Returns the group of an `apiVersion`.
 *
 * @param apiVersion - For example, `apps/v1`.
 * @returns The group. `''` for the core group.
 */
export function groupOf(apiVersion: string): string {
  let group = groups.get(apiVersion);
  if (group === undefined) {
    const slash = apiVersion.indexOf('/');
    group = slash < 0 ? '' : apiVersion.slice(0, slash);
    // The cache is limited because malicious objects may contain arbitrary versions.
    if (groups.size < REMEMBERED_GROUPS) groups.set(apiVersion, group);
  }
  return group;
}

const refKeys = new WeakMap<ObjectRef, string>();

/**
 * Returns the `objectKey` of a ref that is used in many places. The key is computed once per ref.
 */
export function sharedKey(ref: ObjectRef): string {
  let key = refKeys.get(ref);
  if (key === undefined) refKeys.set(ref, (key = objectKey(ref)));
  return key;
}

/** The key of a listener that stays the same when other listeners come and go. */
export function listenerPlace(owner: ObjectRef, name: string): string {
  return `${objectKey(owner)} ${name}`;
}
