import type { Theme } from '@mui/material';
import { edgeStyle, type PlacedEdge, type Way } from '../../graph';
import { levelColours } from './colours';
import type { Scene } from './scene';
import { type Size, type Viewport, visibleBox } from './viewport';

// From so far only what is wrong can be told apart, and thousands of curves would take long.
const MOST_QUIET_EDGES = 1_500;

function isLoud({ edge }: PlacedEdge): boolean {
  return edge.status !== 'True' && !edge.aside;
}

/**
 * Draws the picture as shapes, for looking at it from far away.
 *
 * @param context - Of the canvas, which is as large as the screen.
 * @param scene - What to draw.
 * @param viewport - Where it is looked at.
 * @param size - Of the screen, in CSS pixels.
 * @param theme - For colours.
 * @param lit - What is lit; undefined where nothing is.
 */
export function drawFar(
  context: CanvasRenderingContext2D,
  scene: Scene,
  viewport: Viewport,
  size: Size,
  theme: Theme,
  lit: Way | undefined
): void {
  const scale = window.devicePixelRatio || 1;
  const { canvas } = context;
  canvas.width = size.width * scale;
  canvas.height = size.height * scale;
  const { x, y, zoom } = viewport;
  context.setTransform(zoom * scale, 0, 0, zoom * scale, x * scale, y * scale);
  const view = visibleBox(viewport, size);
  const colour = levelColours(theme);

  context.strokeStyle = theme.palette.divider;
  context.lineWidth = 1 / zoom;
  context.fillStyle = theme.palette.text.primary;
  context.font = `${14 / zoom}px sans-serif`;
  scene.layout.lanes.forEach(lane => {
    context.strokeRect(lane.x, lane.y, lane.width, lane.height);
    context.fillText(lane.cluster, lane.x + 6 / zoom, lane.y + 16 / zoom, lane.width);
  });

  const edges = scene.edgesIn(view);
  const quiet = edges.filter(edge => !isLoud(edge));
  const drawn = [...(quiet.length > MOST_QUIET_EDGES ? [] : quiet), ...edges.filter(isLoud)];
  drawn.forEach(placed => {
    const { tone, dashes } = edgeStyle(placed.edge);
    context.globalAlpha = lit !== undefined && !lit.edges.has(placed.edge.id) ? 0.1 : 0.7;
    context.strokeStyle = tone === 'refused' ? colour.problem : colour.plain;
    context.lineWidth = (tone === 'refused' ? 1.5 : 0.75) / zoom;
    context.setLineDash(dashes === undefined ? [] : [4 / zoom, 3 / zoom]);
    context.stroke(new Path2D(placed.path));
  });
  context.setLineDash([]);

  scene.nodesIn(view).forEach(({ node, box }) => {
    context.globalAlpha = lit !== undefined && !lit.nodes.has(node.id) ? 0.15 : 1;
    context.fillStyle = theme.palette.background.paper;
    context.fillRect(box.x, box.y, box.width, box.height);
    context.fillStyle = colour[node.level];
    // Wide enough to be seen however far away.
    context.fillRect(box.x, box.y, Math.max(12, 3 / zoom), box.height);
    context.strokeStyle = node.level === 'problem' ? colour.problem : theme.palette.text.disabled;
    context.lineWidth = 1 / zoom;
    context.strokeRect(box.x, box.y, box.width, box.height);
  });
  context.globalAlpha = 1;
}
