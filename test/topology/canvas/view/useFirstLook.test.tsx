import { renderHook } from '@testing-library/react';
import type { Graph, Layout } from '../../../../src/graph';
import { Scene } from '../../../../src/topology/canvas/scene';
import { useFirstLook } from '../../../../src/topology/canvas/view/useFirstLook';
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
    ({ scene }) => useFirstLook({ scene, size: SIZE, zoom, subject: SUBJECT, isBusy: false }),
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

describe('The first view without a subject', () => {
  const BAD = idOf('bad');
  const bad = { ...node('gateway', 'bad'), level: 'problem' } as const;
  const lane = { cluster: 'east', x: 0, y: 0, width: 980, height: 9_000 };
  const boxes = new Map([
    [SUBJECT, { x: 10, y: 10, width: 200, height: 60 }],
    [BAD, { x: 10, y: 5_000, width: 200, height: 60 }],
  ]);
  const layout = { lanes: [lane], boxes, width: 980, height: 9_000 } as unknown as Layout;
  const well = new Scene(DRAWN, layout);
  const worse = new Scene(graph([node('gateway', 'gw'), bad]), layout);

  function lookAt(first: Scene, isBusy: boolean) {
    const zoom = fakeZoom();
    const initialProps = { scene: first, isBusy };
    const { rerender } = renderHook(
      (props: typeof initialProps) =>
        useFirstLook({ ...props, size: SIZE, zoom, subject: undefined }),
      { initialProps }
    );
    const sees = (id: string) => holds(visibleBox(zoom.viewport(), SIZE), boxes.get(id)!);
    return { sees, show: (scene: Scene) => rerender({ scene, isBusy: false }) };
  }

  it('contains the worst part', () => {
    expect(lookAt(worse, false).sees(BAD)).toBe(true);
    expect(lookAt(well, false).sees(SUBJECT)).toBe(true);
  });

  it('moves to a worse part of a cluster that arrives', () => {
    const { sees, show } = lookAt(well, true);
    show(worse);
    expect(sees(BAD)).toBe(true);
  });

  it('is kept when a problem appears in a complete picture', () => {
    const { sees, show } = lookAt(well, false);
    show(worse);
    expect(sees(SUBJECT)).toBe(true);
  });
});
