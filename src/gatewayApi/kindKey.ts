import { GATEWAY_API_GROUP } from './kinds';

/**
 * A key for a kind that is unique across groups.
 *
 * @param group - The API group; `''` is the core group.
 */
export function kindKey(group: string, kind: string): string {
  if (group === GATEWAY_API_GROUP) return kind;
  return group === '' ? `/${kind}` : `${group}/${kind}`;
}

/** The kind that a `kindKey` stands for. */
export function kindOfKey(key: string): { readonly group: string; readonly kind: string } {
  const slash = key.lastIndexOf('/');
  return slash < 0
    ? { group: GATEWAY_API_GROUP, kind: key }
    : { group: key.slice(0, slash), kind: key.slice(slash + 1) };
}
