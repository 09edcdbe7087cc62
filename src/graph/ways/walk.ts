import type { GraphIndex } from '../graphIndex';
import type { Box, Layout } from '../layout/model';
import type { GraphEdge, NodeRole } from '../model';

/** Where somebody walks to, with the arrow keys. */
export type Direction = 'left' | 'right' | 'up' | 'down';

function middle({ y, height }: Box): number {
  return y + height / 2;
}

// What somebody meant rather than what is there anyway.
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

// Lanes may stand side by side, so that one comes after the other and not by how high it is.
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
 * Finds the node that an arrow key leads to: left and right along the edges, to the nearest of those
 * that they lead to; up and down within the column, through every lane.
 *
 * @param node - Where somebody is.
 * @param direction - Where they want to go.
 * @param index - Of the graph.
 * @param layout - Where its nodes are.
 * @returns Its id; undefined where there is none.
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
