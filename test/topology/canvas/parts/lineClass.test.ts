import { expect, it } from 'vitest';
import { drawingOrder, lineClass } from '../../../../src/topology/canvas/parts/lineClass';
import { edge } from '../../../graph/support/graphs';

const line = edge('attachment', 'gw', 'web');

it('Only an accepted attachment has a style of its own', () => {
  expect(lineClass(line)).toBe('gf-edge plain attachment');
  expect(lineClass({ ...line, status: 'False' })).toBe('gf-edge refused');
  expect(lineClass(edge('backend', 'web', 'shop'))).toBe('gf-edge plain');
});

it('Refused lines are drawn over other lines, and highlighted lines over all', () => {
  const placed = [
    { edge: { ...line, id: 'lit' } },
    { edge: { ...line, id: 'refused', status: 'False' } as const },
    { edge: { ...line, id: 'aside', status: 'False', aside: true } as const },
    { edge: line },
  ];
  const order = drawingOrder(placed, new Set(['lit'])).map(({ edge: { id } }) => id);
  expect(order).toEqual(['aside', line.id, 'refused', 'lit']);
  expect(drawingOrder(placed, undefined).at(-1)?.edge.id).toBe('refused');
});
