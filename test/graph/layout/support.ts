import { expect } from 'vitest';
import { finish } from '../../../src/analysis';
import { type Box, type Graph, type Layout, layoutSteps } from '../../../src/graph';
import { columnOf } from '../../../src/graph/layout/frame/columns';
import { headsOf } from '../../../src/graph/layout/wiring/heads';
import { idOf } from '../support/graphs';

/** Lays out a graph. */
export function layoutOf(graph: Graph): Layout {
  return finish(layoutSteps(graph));
}

/** The box of the node that `node` creates. */
export function boxOf(layout: Layout, name: string, cluster?: string): Box {
  const box = layout.boxes.get(idOf(name, cluster));
  if (box === undefined) throw new Error(`no box for ${name}`);
  return box;
}

/** Names from top to bottom. */
export function byHeight(layout: Layout, ...names: readonly string[]): readonly string[] {
  return [...names].sort((a, b) => boxOf(layout, a).y - boxOf(layout, b).y);
}

function bottomOf({ y, height }: Box): number {
  return y + height;
}

/** Expects that every node has a box in its lane and column, and that no two overlap. */
export function expectSound(graph: Graph, layout: Layout): void {
  expect([...layout.boxes.keys()].sort()).toEqual(graph.nodes.map(({ id }) => id).sort());
  const lanes = new Map(layout.lanes.map(lane => [lane.cluster, lane]));
  const columns = new Map(layout.columns.map(column => [column.role, column]));
  layout.lanes.slice(1).forEach((lane, index) => {
    const above = layout.lanes[index];
    expect(lane.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
  });
  const inColumns = new Map<string, Box[]>();
  for (const node of graph.nodes) {
    const box = layout.boxes.get(node.id) as Box;
    const lane = lanes.get(node.cluster);
    const column = columns.get(columnOf(node.role));
    if (lane === undefined || column === undefined) throw new Error(`${node.id} has no box`);
    expect(box.y).toBeGreaterThanOrEqual(lane.y + 44);
    expect(bottomOf(box)).toBeLessThanOrEqual(lane.y + lane.height);
    expect(box.x).toBeGreaterThanOrEqual(column.x);
    expect(box.x + box.width).toBe(column.x + column.width);
    expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
    expect(bottomOf(box)).toBeLessThanOrEqual(layout.height);
    inColumns.set(column.role, [...(inColumns.get(column.role) ?? []), box]);
  }
  for (const boxes of inColumns.values()) {
    boxes.sort((a, b) => a.y - b.y);
    boxes.slice(1).forEach((box, index) => {
      expect(box.y).toBeGreaterThanOrEqual(bottomOf(boxes[index] as Box) + 8);
    });
  }
}

/** Expects that no other node is between a Gateway and its ListenerSets. */
export function expectSetsBelow(graph: Graph, layout: Layout): void {
  const heads = headsOf(graph.edges);
  const roles = new Map(graph.nodes.map(({ id, role }) => [id, role]));
  const owner = (id: string) => {
    const head = heads.get(id) ?? id;
    return roles.has(head) ? head : id;
  };
  const column = graph.nodes
    .filter(({ role }) => columnOf(role) === 'gateway')
    .map(({ id }) => ({ id, y: layout.boxes.get(id)?.y ?? 0 }))
    .sort((a, b) => a.y - b.y)
    .map(({ id }) => id);
  column.forEach((id, index) => {
    if (roles.get(id) !== 'listenerSet' || owner(id) === id) return;
    expect(owner(column[index - 1] ?? '')).toBe(owner(id));
  });
}
