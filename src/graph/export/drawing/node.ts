import type { Box } from '../../layout/model';
import { NAME_TEXT, SMALL_TEXT } from '../../look/textSizes';
import type { GraphNode, NodeLevel } from '../../model';
import { HEADER_HEIGHT, ROW_HEIGHT, shownRows } from '../../size';
import { exportNote, foldText, kindText } from '../nodeText';
import type { ExportWords } from '../words';
import { BOX_PADDING, PART_GAP } from './measures';
import { drawRow } from './row';
import { drawLevel, LEVEL_SIZE } from './signs';
import { drawText } from './text';
import { textWidth } from './textWidth';
import { element, xmlText } from './xml';

const KIND_BASELINE = 18;
const NAME_BASELINE = 37;
const RADIUS = 5;
const FOLD_SHIFT = 3;

const BARS: Readonly<Record<NodeLevel, string>> = {
  problem: 'mark-bad',
  unknown: 'mark-open',
  good: 'mark-good',
  plain: 'mark-plain',
};

function texts(
  node: GraphNode,
  words: ExportWords
): { readonly over: string; readonly name: string } {
  if (node.kind === 'fold')
    return { over: node.namespaces.join(', '), name: foldText(node, words) };
  const { namespace, name } = node.ref;
  const parts = [kindText(node, words), namespace ?? ''];
  return { over: parts.filter(part => part !== '').join(' · '), name };
}

// The corners match those of the frame.
function drawBar(level: NodeLevel, { x, y, height }: Box): string {
  const corner = (dx: number, dy: number) => `a${RADIUS} ${RADIUS} 0 0 0 ${dx} ${dy}`;
  const down = corner(-RADIUS, RADIUS);
  const back = corner(RADIUS, RADIUS);
  const d = `M${x + RADIUS} ${y}${down}v${height - 2 * RADIUS}${back}z`;
  return element('path', { class: BARS[level], d });
}

function drawFrame(node: GraphNode, { x, y, width, height }: Box): string {
  const presence = node.kind === 'fold' ? 'there' : node.presence;
  const frame = (shift: number) =>
    element('rect', {
      x: x + shift,
      y: y + shift,
      width,
      height,
      rx: RADIUS,
      class: presence === 'there' ? 'box' : `box ${presence}`,
    });
  const stack = node.kind === 'fold' ? `${frame(2 * FOLD_SHIFT)}${frame(FOLD_SHIFT)}` : '';
  // A missing or unread object has a dashed outline instead.
  const bar = presence === 'there' ? drawBar(node.level, { x, y, width, height }) : '';
  return `${stack}${frame(0)}${bar}`;
}

function drawHead(node: GraphNode, { x, y, width }: Box, words: ExportWords): string {
  const { over, name } = texts(node, words);
  const note = exportNote(node, words);
  const left = x + BOX_PADDING;
  const right = x + width - BOX_PADDING;
  const sign = drawLevel(node.level, right - LEVEL_SIZE, y + KIND_BASELINE - 4);
  const room = width - 2 * BOX_PADDING;
  const overRoom = sign === '' ? room : room - LEVEL_SIZE - PART_GAP;
  const noteRoom = note === '' ? 0 : textWidth(note, SMALL_TEXT) + PART_GAP;
  return [
    drawText(over, left, y + KIND_BASELINE, { size: SMALL_TEXT, room: overRoom, classes: 'quiet' }),
    sign,
    drawText(name, left, y + NAME_BASELINE, {
      size: NAME_TEXT,
      room: room - noteRoom,
      bold: true,
    }),
    drawText(note, right, y + NAME_BASELINE, {
      size: SMALL_TEXT,
      classes: node.level === 'problem' ? 'problem' : 'quiet',
      anchor: 'end',
    }),
  ].join('');
}

/** Draws a node with its header, its rows and its level. */
export function drawNode(node: GraphNode, box: Box, words: ExportWords): string {
  const { rows, hidden } = shownRows(node);
  const shown = hidden > 0 ? [...rows, hidden] : rows;
  const { over, name } = texts(node, words);
  const hostnames = node.kind === 'object' ? node.hostnames ?? [] : [];
  const hint = [`${over} ${name}`, ...hostnames].map(xmlText).join('\n');
  return element(
    'g',
    {},
    [
      element('title', {}, hint),
      drawFrame(node, box),
      drawHead(node, box, words),
      ...shown.map((row, index) =>
        drawRow(row, box, box.y + HEADER_HEIGHT + index * ROW_HEIGHT, words)
      ),
    ].join('')
  );
}
