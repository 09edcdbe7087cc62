import { pairs } from '../../gatewayApi/read';

/**
 * Formats a map, such as labels, as one text per pair.
 *
 * @param value - A value that is not a map reads as empty.
 * @returns `key=value`, or the key alone if the value is empty.
 */
export function pairTexts(value: unknown): string[] {
  return pairs(value).map(([key, item]) => (item === '' ? key : `${key}=${item}`));
}
