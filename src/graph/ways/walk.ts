import type { GraphIndex } from '../graphIndex';
import type { Box, Layout } from '../layout/model';
import type { GraphEdge, NodeRole } from '../model';

/** The direction of an arrow key. */
export type Direction = 'left' | 'right' | 'up' | 'down';

function middle({ y, height }: Box): number {
  return y + height / 2;
}

// Prefers edges that are not `aside`.
function meant(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const found = edges.filter(({ aside }) => !aside);
  return found.length > 0 ? found : edges;
}

function nearestNode(ids: readonly string[], y: number, layout: Layout): string | undefined {
  let best: { readonly id: string; readonly distance: number } | undefined;
  ids.forEach(id => {
    const box = layout.boxes.get(id);
    if (box === undefined) return;
    const distance = Math.abs(middle(box) - y);
    if (best === undefined || distance < best.distance) best = { id, distance };
  });
  return best?.id;
}

const COLUMN_MATES: Readonly<Record<NodeRole, readonly NodeRole[]>> = {
  class: ['class'],
  gateway: ['gateway', 'listenerSet'],
  listenerSet: ['gateway', 'listenerSet'],
  route: ['route'],
  backend: ['backend'],
};

// Lanes can be side by side, so the lane precedes the vertical position.
function beside(node: string, step: 1 | -1, index: GraphIndex, layout: Layout): string | undefined {
  const own = index.node(node);
  if (own === undefined) return undefined;
  const lanes = new Map(index.graph.lanes.map(({ cluster }, place) => [cluster, place]));
  const column = index.graph.nodes.flatMap(({ id, role, cluster }) => {
    const box = layout.boxes.get(id);
    return box !== undefined && COLUMN_MATES[own.role].includes(role)
      ? [{ id, lane: lanes.get(cluster) ?? 0, y: box.y }]
      : [];
  });
  column.sort((a, b) => a.lane - b.lane || a.y - b.y);
  return column[column.findIndex(({ id }) => id === node) + step]?.id;
}

/**
 * Finds the node that an arrow key leads to. Left and right follow the edges to the nearest node.
 * Up and down stay in the column and pass through all lanes.
 *
 * @param node - The id of the current node.
 * @returns The id of the next node; undefined if there is none.
 */
export function walk(
  node: string,
  direction: Direction,
  index: GraphIndex,
  layout: Layout
): string | undefined {
  if (direction === 'up' || direction === 'down') {
    return beside(node, direction === 'down' ? 1 : -1, index, layout);
  }
  const box = layout.boxes.get(node);
  if (box === undefined) return undefined;
  const ids =
    direction === 'right'
      ? meant(index.from(node)).map(({ to }) => to.node)
      : meant(index.to(node)).map(({ from }) => from.node);
  return nearestNode(ids, middle(box), layout);
}
