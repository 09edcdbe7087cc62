import { renderHook } from '@testing-library/react';
import type { Graph, Layout } from '../../../../src/graph';
import { Scene } from '../../../../src/topology/canvas/scene';
import { useFirstLook } from '../../../../src/topology/canvas/view/useFirstLook';
import { useFit } from '../../../../src/topology/canvas/view/useFit';
import type { ZoomControl } from '../../../../src/topology/canvas/view/useZoom';
import { holds, type Viewport, visibleBox } from '../../../../src/topology/canvas/view/viewport';
import { graph, idOf, node } from '../../../graph/support/graphs';

const SIZE = { width: 1_000, height: 500 };
const SUBJECT = idOf('gw');
const DRAWN: Graph = graph([node('gateway', 'gw')]);

/** A picture as wide as the screen with its subject at the given height. */
function sceneAt(y: number, height: number): Scene {
  const boxes = new Map([[SUBJECT, { x: 10, y, width: 200, height: 60 }]]);
  const lane = { cluster: 'east', x: 0, y: 0, width: 980, height };
  return new Scene(DRAWN, { lanes: [lane], boxes, width: 980, height } as unknown as Layout);
}

function fakeZoom(): ZoomControl & { moves: number } {
  let current: Viewport = { x: 0, y: 0, zoom: 1 };
  return {
    moves: 0,
    viewport: () => current,
    moveTo(viewport) {
      current = { ...viewport };
      this.moves += 1;
    },
    zoomBy: () => {},
  };
}

function look(first: Scene) {
  const zoom = fakeZoom();
  const { rerender } = renderHook(
    ({ scene }) =>
      useFirstLook({ scene, size: SIZE, zoom, fit: useFit(scene, SIZE, zoom), subject: SUBJECT }),
    { initialProps: { scene: first } }
  );
  const sees = (scene: Scene) => holds(visibleBox(zoom.viewport(), SIZE), scene.box(SUBJECT)!);
  return { zoom, sees, show: (scene: Scene) => rerender({ scene }) };
}

describe('The first view', () => {
  it('contains the subject, wherever it is', () => {
    const scene = sceneAt(4_000, 5_000);
    expect(look(scene).sees(scene)).toBe(true);
  });

  it('is computed again if the picture grows and its subject leaves the view', () => {
    const { sees, show } = look(sceneAt(10, 100));
    const grown = sceneAt(3_000, 5_000);
    show(grown);
    expect(sees(grown)).toBe(true);
  });

  it('is kept while the subject is in view', () => {
    const { zoom, show } = look(sceneAt(10, 100));
    const { moves } = zoom;
    show(sceneAt(20, 5_000));
    expect(zoom.moves).toBe(moves);
  });

  it('is kept after the user has moved the picture', () => {
    const { zoom, show } = look(sceneAt(10, 100));
    zoom.moveTo({ x: 0, y: -50, zoom: 1 });
    const { moves } = zoom;
    show(sceneAt(3_000, 5_000));
    expect(zoom.moves).toBe(moves);
  });
});
