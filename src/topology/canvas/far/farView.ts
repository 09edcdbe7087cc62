import { edgeStyle, type PlacedEdge } from '../../../graph';
import { levelColors } from '../style/colors';
import { visibleBox } from '../view/viewport';
import { drawLabels } from './drawLabels';
import type { FarView } from './farContent';

// Thousands of curves are slow to draw, and only problems are recognizable at this zoom.
const MOST_QUIET_EDGES = 1_500;

function isLoud({ edge }: PlacedEdge): boolean {
  return edge.status !== 'True' && !edge.aside;
}

/**
 * The edges to draw, problems last so that nothing hides them.
 *
 * @param edges - The visible edges. If there are too many, only problems are drawn.
 */
export function farEdges(edges: readonly PlacedEdge[]): readonly PlacedEdge[] {
  const quiet = edges.filter(edge => !isLoud(edge));
  return [...(quiet.length > MOST_QUIET_EDGES ? [] : quiet), ...edges.filter(isLoud)];
}

function prepare({ context, viewport, size }: FarView): void {
  const scale = window.devicePixelRatio || 1;
  const { canvas } = context;
  canvas.width = size.width * scale;
  canvas.height = size.height * scale;
  const { x, y, zoom } = viewport;
  context.setTransform(zoom * scale, 0, 0, zoom * scale, x * scale, y * scale);
}

function drawLanes({ context, scene, viewport: { zoom }, theme }: FarView): void {
  context.strokeStyle = theme.palette.divider;
  context.lineWidth = 1 / zoom;
  scene.layout.lanes.forEach(lane => {
    context.strokeRect(lane.x, lane.y, lane.width, lane.height);
  });
}

function drawEdges({ context, scene, viewport, size, theme, lit }: FarView): void {
  const { zoom } = viewport;
  const color = levelColors(theme);
  farEdges(scene.edgesIn(visibleBox(viewport, size))).forEach(({ edge, path }) => {
    const { tone, dashes } = edgeStyle(edge);
    context.globalAlpha = lit !== undefined && !lit.edges.has(edge.id) ? 0.1 : 0.7;
    context.strokeStyle = tone === 'refused' ? color.problem : color.plain;
    context.lineWidth = (tone === 'refused' ? 1.5 : 0.75) / zoom;
    context.setLineDash(dashes === undefined ? [] : [4 / zoom, 3 / zoom]);
    context.stroke(new Path2D(path));
  });
  context.setLineDash([]);
}

function drawNodes({ context, scene, viewport, size, theme, lit }: FarView): void {
  const { zoom } = viewport;
  const color = levelColors(theme);
  scene.nodesIn(visibleBox(viewport, size)).forEach(({ node, box }) => {
    context.globalAlpha = lit !== undefined && !lit.nodes.has(node.id) ? 0.15 : 1;
    context.fillStyle = theme.palette.background.paper;
    context.fillRect(box.x, box.y, box.width, box.height);
    context.fillStyle = color[node.level];
    // Wide enough to be visible at every zoom.
    context.fillRect(box.x, box.y, Math.max(12, 3 / zoom), box.height);
    context.strokeStyle = node.level === 'problem' ? color.problem : theme.palette.text.disabled;
    context.lineWidth = 1 / zoom;
    context.strokeRect(box.x, box.y, box.width, box.height);
  });
  context.globalAlpha = 1;
}

/** Draws the picture as shapes for a low zoom, with the names of clusters and problems only. */
export function drawFar(view: FarView): void {
  prepare(view);
  drawLanes(view);
  drawEdges(view);
  drawNodes(view);
  drawLabels(view);
}
