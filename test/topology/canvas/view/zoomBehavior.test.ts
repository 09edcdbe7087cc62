import { expect, it } from 'vitest';
import { wheelMove } from '../../../../src/topology/canvas/view/zoomBehavior';

it('A wheel event in lines moves the picture by that number of lines', () => {
  expect(wheelMove({ deltaX: 3, deltaY: -5, deltaMode: 0 })).toEqual({ x: 3, y: -5 });
  expect(wheelMove({ deltaX: 0, deltaY: 2, deltaMode: 1 })).toEqual({ x: 0, y: 32 });
});
