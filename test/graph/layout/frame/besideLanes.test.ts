import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/analysis';
import { besideLanes, lanesPerRow, layoutSteps } from '../../../../src/graph/layout';
import type { Graph } from '../../../../src/graph/model';
import { graph, node } from '../../support/graphs';

const CLUSTERS = ['east', 'west', 'north'];

const ROLES = ['class', 'gateway', 'route', 'backend'] as const;

/** The same number of nodes in each cluster, one above the other. */
function fleet(count: number): Graph {
  const nodes = CLUSTERS.flatMap(cluster =>
    ROLES.flatMap(role =>
      Array.from({ length: count }, (_, place) => node(role, `${role}${place}`, [], cluster))
    )
  );
  return graph(nodes, [], CLUSTERS);
}

describe('Lanes', () => {
  it('are below each other if they are low', () => {
    const drawn = fleet(1);
    const layout = finish(layoutSteps(drawn));
    const perRow = lanesPerRow(layout);
    expect(perRow).toBe(1);
    expect(besideLanes(layout, drawn.nodes, perRow)).toBe(layout);
  });

  it('are side by side if they are high, each with its nodes', () => {
    const drawn = fleet(40);
    const stacked = finish(layoutSteps(drawn));
    const layout = besideLanes(stacked, drawn.nodes, lanesPerRow(stacked));
    expect(layout.lanes.map(({ y }) => y)).toEqual([0, 0, 0]);
    layout.lanes.slice(1).forEach(({ x }, index) => {
      const before = layout.lanes[index]!;
      expect(x).toBeGreaterThan(before.x + before.width);
    });
    expect(layout.height).toBeLessThan(stacked.height / 2);
    const lanes = new Map(layout.lanes.map(lane => [lane.cluster, lane]));
    drawn.nodes.forEach(({ id, cluster }) => {
      const lane = lanes.get(cluster)!;
      const box = layout.boxes.get(id)!;
      expect(box.x).toBeGreaterThanOrEqual(lane.x);
      expect(box.x + box.width).toBeLessThanOrEqual(lane.x + lane.width);
      expect(box.y + box.height).toBeLessThanOrEqual(lane.y + lane.height);
    });
  });

  it('without nodes are lines below the others', () => {
    const drawn = { ...fleet(40), lanes: [...fleet(40).lanes, { cluster: 'dead', stale: true }] };
    const stacked = finish(layoutSteps(drawn));
    const layout = besideLanes(stacked, drawn.nodes, lanesPerRow(stacked));
    const [first, , last, dead] = layout.lanes;
    expect(dead!.x).toBe(0);
    expect(dead!.y).toBeGreaterThan(first!.height);
    expect(dead!.width).toBe(last!.x + last!.width);
    expect(dead!.height).toBeLessThan(50);
  });

  it('are where they will be after the pending clusters arrive', () => {
    const whole = fleet(20);
    const nodes = whole.nodes.filter(({ cluster }) => cluster === 'east');
    const first = finish(layoutSteps({ ...whole, nodes }));
    const coming = new Set(['west', 'north']);
    expect(lanesPerRow(first, coming)).toBe(lanesPerRow(finish(layoutSteps(whole))));
    expect(lanesPerRow(first)).not.toBe(lanesPerRow(first, coming));
  });
});
