import type { Direction } from '../../../graph';

/** What a key does in the picture. */
export type KeyAction = Direction | 'pick';

const ACTIONS: ReadonlyMap<string, KeyAction> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['Enter', 'pick'],
  [' ', 'pick'],
]);

/** What a key does; undefined if the picture has no use for it. */
export function keyAction(key: string): KeyAction | undefined {
  return ACTIONS.get(key);
}
