import { expect, it } from 'vitest';
import { nodeShowing } from '../../../src/topology/state/nodeShowing';
import { fold, graph, idOf, node } from '../../graph/support/graphs';

it('An object is shown by its own node or by the fold that contains it', () => {
  const routes = fold('route', 'routes');
  const shown = graph([node('route', 'web'), routes]);
  expect(nodeShowing(shown, idOf('web'))).toBe(idOf('web'));
  expect(nodeShowing(shown, 'routes-1')).toBe(routes.id);
  expect(nodeShowing(shown, 'gone')).toBeUndefined();
});
