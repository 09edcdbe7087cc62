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
