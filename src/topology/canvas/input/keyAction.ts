import type { Direction } from '../../../graph';

export type KeyAction = Direction | 'pick';

const ACTIONS: ReadonlyMap<string, KeyAction> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['Enter', 'pick'],
  [' ', 'pick'],
]);

/** The action of a key; undefined if the key has none. */
export function keyAction(key: string): KeyAction | undefined {
  return ACTIONS.get(key);
}
