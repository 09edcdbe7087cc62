import { laneNameShift } from '../../../graph';
import { levelColors } from '../style/colors';
import { READABLE_TEXT } from '../style/readableText';
import { visibleBox } from '../view/viewport';
import type { FarView } from './farContent';
import { farLabels, type FarText, LABEL_HEIGHT } from './farLabels';

const TEXT_INSET = 3;
const MOST_WIDTH = 180;

function labelled({ scene, viewport, size, lit, nameOf }: FarView): FarText[] {
  const view = visibleBox(viewport, size);
  const lanes = scene.layout.lanes.map(lane => {
    const { x, y } = laneNameShift(lane, view);
    return { box: { ...lane, x: lane.x + x, y: lane.y + y }, text: lane.cluster, isLane: true };
  });
  const problems = scene
    .nodesIn(view)
    .filter(({ node }) => node.level === 'problem' && lit?.nodes.has(node.id) !== false)
    .map(({ node, box }) => ({ box, text: nameOf(node), isLane: false }));
  return [...lanes, ...problems];
}

/** Draws the names of clusters and of nodes with a problem, at a readable size at every zoom. */
export function drawLabels(view: FarView): void {
  const { context, viewport, theme } = view;
  const scale = window.devicePixelRatio || 1;
  const { x, y, zoom } = viewport;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.font = `600 ${READABLE_TEXT}px sans-serif`;
  context.textBaseline = 'middle';
  const widths = new Map<string, number>();
  const widthOf = (text: string) => {
    const known = widths.get(text) ?? context.measureText(text).width;
    widths.set(text, known);
    return Math.min(MOST_WIDTH, known) + 2 * TEXT_INSET;
  };
  const labels = farLabels(labelled(view), {
    widthOf,
    withMore: (text, more) => `${text} +${more}`,
    onScreen: point => ({ x: point.x * zoom + x, y: point.y * zoom + y }),
  });
  labels.forEach(label => {
    const color = label.isLane ? theme.palette.text.primary : levelColors(theme).problem;
    context.fillStyle = theme.palette.background.default;
    context.fillRect(label.x, label.y, label.width, LABEL_HEIGHT);
    context.strokeStyle = color;
    context.lineWidth = 1;
    if (!label.isLane) context.strokeRect(label.x, label.y, label.width, LABEL_HEIGHT);
    context.fillStyle = color;
    context.fillText(label.text, label.x + TEXT_INSET, label.y + LABEL_HEIGHT / 2, MOST_WIDTH);
  });
}
