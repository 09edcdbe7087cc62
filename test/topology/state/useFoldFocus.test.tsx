import { renderHook } from '@testing-library/react';
import { finish } from '../../../src/analysis';
import { type Graph, layoutSteps } from '../../../src/graph';
import type { CanvasHandle } from '../../../src/topology/canvas/input/useCanvasHandle';
import { Scene } from '../../../src/topology/canvas/scene';
import { useFoldFocus } from '../../../src/topology/state/useFoldFocus';
import { fold, graph, idOf, node } from '../../graph/support/graphs';

function sceneOf(drawn: Graph): Scene {
  return new Scene(drawn, finish(layoutSteps(drawn)));
}

it('Focus moves to the first member of an opened fold after it is drawn', () => {
  const member = node('route', 'web');
  const routes = { ...fold('route', 'routes'), members: [member.id] };
  const goTo = vi.fn();
  const canvas = { current: { goTo } as unknown as CanvasHandle };
  const folds = {
    opened: new Set([routes.id]),
    open: () => {},
    closeAll: () => {},
    sought: { current: member.id as string | undefined },
  };
  const { rerender } = renderHook(({ scene }) => useFoldFocus(scene, folds, canvas), {
    initialProps: { scene: sceneOf(graph([routes])) },
  });
  expect(goTo).not.toHaveBeenCalled();
  rerender({ scene: sceneOf(graph([member])) });
  expect(goTo).toHaveBeenCalledExactlyOnceWith(idOf('web'));
  rerender({ scene: sceneOf(graph([member])) });
  expect(goTo).toHaveBeenCalledOnce();
});
