import { pairs } from '../../gatewayApi/read';

/**
 * A map of texts, such as labels, one text a pair.
 *
 * @param value - Anything; what is no map reads as an empty one.
 * @returns `key=value`, or the key alone where the value is empty.
 */
export function pairTexts(value: unknown): string[] {
  return pairs(value).map(([key, item]) => (item === '' ? key : `${key}=${item}`));
}
