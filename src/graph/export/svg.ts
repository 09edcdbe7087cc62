import type { Box, Layout } from '../layout/model';
import { placeEdge } from '../look/placeEdge';
import type { Graph } from '../model';
import type { Way } from '../ways/way';
import { drawCaptions, drawLines } from './drawing/edges';
import { drawLane, drawLaneName } from './drawing/lane';
import { drawNode } from './drawing/node';
import { STYLE_SHEET } from './drawing/palette';
import { element } from './drawing/xml';
import type { PictureTexts } from './pictureTexts';

// Captions and the stack of a fold extend beyond their box.
const OVERHANG = 200;

/** What the screen shows. */
export interface ScreenView {
  /** The part of the picture to draw. */
  readonly view: Box;
  readonly texts: PictureTexts;
  /** The highlighted way. If undefined, nothing is dimmed. */
  readonly lit: Way | undefined;
}

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
 * @returns The file. Names cannot become markup in it.
 */
export function svgOf(graph: Graph, layout: Layout, { view, texts, lit }: ScreenView): string {
  const nodes = new Map(graph.nodes.map(node => [node.id, node]));
  const stale = new Set(graph.lanes.filter(lane => lane.stale).map(({ cluster }) => cluster));
  const edges = graph.edges.flatMap(edge => {
    const placed = placeEdge(edge, id => nodes.get(id), layout);
    return placed !== undefined && isInView(placed.box, view, OVERHANG) ? [placed] : [];
  });
  const lanes = layout.lanes.filter(lane => isInView(lane, view));
  const shown = graph.nodes.flatMap(node => {
    const box = layout.boxes.get(node.id);
    return box !== undefined && isInView(box, view, OVERHANG) ? [{ node, box }] : [];
  });
  const drawn = shown.map(({ node, box }) =>
    drawNode(node, box, {
      texts,
      lit: lit?.rows,
      isDim: lit !== undefined && !lit.nodes.has(node.id),
      isStale: stale.has(node.cluster),
    })
  );
  const places = {
    edges,
    node: (id: string) => nodes.get(id),
    box: (id: string) => layout.boxes.get(id),
  };
  const { x, y, width, height } = view;
  const content = [
    element('style', {}, STYLE_SHEET),
    element('rect', { x, y, width, height, class: 'surface' }),
    ...lanes.map(drawLane),
    drawLines(edges, lit, stale),
    ...drawn,
    drawCaptions(places, shown, texts, lit),
    ...lanes.map(lane => drawLaneName(lane, texts.lane(lane.cluster), view)),
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
