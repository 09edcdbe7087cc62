import {
  type Box,
  type ColumnBox,
  type Graph,
  type LaneBox,
  type Layout,
  NODE_WIDTH,
  sizeOf,
} from '../../../../src/graph';

const COLUMNS: readonly ColumnBox[] = [
  { role: 'class', x: 24, width: NODE_WIDTH.class },
  { role: 'gateway', x: 324, width: NODE_WIDTH.gateway },
  { role: 'route', x: 744, width: NODE_WIDTH.route },
  { role: 'backend', x: 1124, width: NODE_WIDTH.backend },
];
const HEAD = 44;
const GAP = 16;
const INDENT = NODE_WIDTH.gateway - NODE_WIDTH.listenerSet;

/** A layout that stacks the nodes of each column in the order of the graph. */
export function stackedLayout(graph: Graph): Layout {
  const boxes = new Map<string, Box>();
  const lanes: LaneBox[] = [];
  let top = 0;
  graph.lanes.forEach(({ cluster }) => {
    let bottom = top + HEAD;
    COLUMNS.forEach(({ role, x }) => {
      let y = top + HEAD;
      graph.nodes.forEach(node => {
        const column = node.role === 'listenerSet' ? 'gateway' : node.role;
        if (node.cluster !== cluster || column !== role) return;
        const { width, height } = sizeOf(node);
        boxes.set(node.id, { x: node.role === 'listenerSet' ? x + INDENT : x, y, width, height });
        y += height + GAP;
      });
      bottom = Math.max(bottom, y);
    });
    lanes.push({ cluster, x: 0, y: top, width: 1368, height: bottom - top });
    top = bottom + 24;
  });
  return { boxes, lanes, columns: COLUMNS, width: 1368, height: top };
}
