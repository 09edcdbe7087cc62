import { expect, it } from 'vitest';
import { pickedNode } from '../../../src/topology/state/pickedNode';

it('A node is selected with or without a row, and never by a line', () => {
  expect(pickedNode({ node: 'gw', row: undefined })).toBe('gw');
  expect(pickedNode({ node: 'gw', row: 'http' })).toBe('gw');
  expect(pickedNode({ edge: 'gw>web' })).toBeUndefined();
  expect(pickedNode(undefined)).toBeUndefined();
});
