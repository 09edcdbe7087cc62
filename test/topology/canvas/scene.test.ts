import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/analysis';
import { layoutSteps } from '../../../src/graph';
import { Scene } from '../../../src/topology/canvas/scene';
import { holds } from '../../../src/topology/canvas/view/viewport';
import { edge, graph, idOf, node } from '../../graph/support/graphs';

const drawn = graph(
  [node('gateway', 'gw'), node('route', 'web'), node('route', 'api')],
  [edge('attachment', 'gw', 'web'), edge('attachment', 'gw', 'api')]
);
const scene = new Scene(drawn, finish(layoutSteps(drawn)));

describe('A scene', () => {
  it('has every node and edge with its place', () => {
    expect(scene.nodes.map(({ node: { id } }) => id)).toEqual(drawn.nodes.map(({ id }) => id));
    expect(scene.edges).toHaveLength(2);
    expect(scene.box(idOf('gone'))).toBeUndefined();
  });

  it('finds the parts in an area', () => {
    const box = scene.box(idOf('gw'))!;
    expect(scene.nodesIn(box).map(({ node: { id } }) => id)).toEqual([idOf('gw')]);
    const nowhere = { x: -1_000, y: -1_000, width: 1, height: 1 };
    expect(scene.nodesIn(nowhere)).toEqual([]);
    expect(scene.edgesIn(nowhere)).toEqual([]);
  });

  it('finds the box around some of its nodes', () => {
    const around = scene.around(new Set([idOf('gw'), idOf('api')]))!;
    expect(holds(around, scene.box(idOf('gw'))!)).toBe(true);
    expect(holds(around, scene.box(idOf('api'))!)).toBe(true);
    expect(scene.around(new Set(['gone']))).toBeUndefined();
  });
});
