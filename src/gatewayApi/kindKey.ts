import { GATEWAY_API_GROUP } from './kinds';

/**
 * Names a kind across groups.
 *
 * @param group - API group; `''` is the core group.
 * @param kind - The kind.
 * @returns A key, the same for the same group and kind.
 */
export function kindKey(group: string, kind: string): string {
  if (group === GATEWAY_API_GROUP) return kind;
  return group === '' ? `/${kind}` : `${group}/${kind}`;
}
