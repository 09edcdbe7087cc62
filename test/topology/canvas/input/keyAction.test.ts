import { expect, it } from 'vitest';
import { keyAction } from '../../../../src/topology/canvas/input/keyAction';

it('Arrow keys move, Enter and Space select, other keys do nothing', () => {
  expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map(keyAction)).toEqual([
    'left',
    'right',
    'up',
    'down',
  ]);
  expect(['Enter', ' '].map(keyAction)).toEqual(['pick', 'pick']);
  expect(['Escape', 'a', 'Tab'].map(keyAction)).toEqual([undefined, undefined, undefined]);
});
