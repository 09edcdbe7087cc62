import type { Box, Layout } from '../layout/model';
import { placeEdge } from '../look/placeEdge';
import type { Graph } from '../model';
import { drawCaptions, drawLines } from './drawing/edges';
import { drawLane } from './drawing/lane';
import { drawNode } from './drawing/node';
import { STYLE_SHEET } from './drawing/palette';
import { element } from './drawing/xml';
import type { ExportWords } from './words';

// Captions and the stack of a fold extend beyond their box.
const OVERHANG = 200;

function isInView(box: Box, view: Box, overhang = 0): boolean {
  return (
    box.x - overhang < view.x + view.width &&
    box.x + box.width + overhang > view.x &&
    box.y - overhang < view.y + view.height &&
    box.y + box.height + overhang > view.y
  );
}

/**
 * Draws a graph as a self-contained SVG file that follows the color scheme of its viewer.
 *
 * @param layout - A node without a place is left out.
 * @param view - The part of the picture to draw.
 * @param words - In the language of the reader.
 * @returns The file. Names cannot become markup in it.
 */
export function svgOf(graph: Graph, layout: Layout, view: Box, words: ExportWords): string {
  const nodes = new Map(graph.nodes.map(node => [node.id, node]));
  const stale = new Set(graph.lanes.filter(lane => lane.stale).map(({ cluster }) => cluster));
  const edges = graph.edges.flatMap(edge => {
    const placed = placeEdge(edge, id => nodes.get(id), layout);
    return placed !== undefined && isInView(placed.box, view, OVERHANG) ? [placed] : [];
  });
  const lanes = layout.lanes
    .filter(lane => isInView(lane, view))
    .map(lane => {
      const { cluster } = lane;
      const name = stale.has(cluster) ? `${cluster} (${words.stale})` : cluster;
      return drawLane(lane, name, view);
    });
  const boxes = graph.nodes.flatMap(node => {
    const box = layout.boxes.get(node.id);
    return box !== undefined && isInView(box, view, OVERHANG) ? [drawNode(node, box, words)] : [];
  });
  const { x, y, width, height } = view;
  const content = [
    element('style', {}, STYLE_SHEET),
    element('rect', { x, y, width, height, class: 'surface' }),
    ...lanes,
    drawLines(edges),
    ...boxes,
    drawCaptions({ edges, node: id => nodes.get(id), box: id => layout.boxes.get(id) }, words),
  ];
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'gateway-fleet',
    viewBox: [x, y, width, height].join(' '),
    width,
    height,
  };
  return `${element('svg', root, `\n${content.join('\n')}\n`)}\n`;
}
