import { expect, it } from 'vitest';
import { nodeClass } from '../../../../src/topology/canvas/parts/nodeClass';
import { fold, node } from '../../../graph/support/graphs';

const NO_MARKS = { isPicked: false, isDim: false, isStale: false };

it('A box shows the level and presence of its node, and its highlight', () => {
  expect(nodeClass(node('route', 'web'), NO_MARKS)).toBe('gf-node good there');
  expect(nodeClass({ ...node('route', 'web'), presence: 'missing' }, NO_MARKS)).toContain(
    'missing'
  );
  expect(nodeClass(fold('route', 'routes'), { ...NO_MARKS, isDim: true, isStale: true })).toBe(
    'gf-node good there fold dim stale'
  );
  expect(nodeClass(node('route', 'web'), { ...NO_MARKS, isPicked: true })).toMatch(/ picked$/);
});
