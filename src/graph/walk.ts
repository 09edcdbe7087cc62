import type { GraphIndex } from './graphIndex';
import type { Box, Layout } from './layout/model';
import type { GraphEdge } from './model';

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

function nearest(ids: readonly string[], y: number, layout: Layout): string | undefined {
  let best: { readonly id: string; readonly distance: number } | undefined;
  ids.forEach(id => {
    const box = layout.boxes.get(id);
    if (box === undefined) return;
    const distance = Math.abs(middle(box) - y);
    if (best === undefined || distance < best.distance) best = { id, distance };
  });
  return best?.id;
}

function beside(node: string, step: 1 | -1, index: GraphIndex, layout: Layout): string | undefined {
  const role = index.node(node)?.role;
  const isInColumn = (other: string | undefined) =>
    other === role ||
    (other === 'listenerSet' && role === 'gateway') ||
    (other === 'gateway' && role === 'listenerSet');
  const own = layout.boxes.get(node);
  if (own === undefined) return undefined;
  let best: { readonly id: string; readonly y: number } | undefined;
  index.graph.nodes.forEach(({ id, role: other }) => {
    const box = layout.boxes.get(id);
    if (box === undefined || id === node || !isInColumn(other)) return;
    const ahead = (box.y - own.y) * step;
    if (ahead <= 0 || (best !== undefined && (best.y - box.y) * step <= 0)) return;
    best = { id, y: box.y };
  });
  return best?.id;
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
  return nearest(ids, middle(box), layout);
}
