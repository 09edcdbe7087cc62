import type { Box } from '../../layout/model';
import { NAME_TEXT, SMALL_TEXT } from '../../look/textSizes';
import type { GraphNode, NodeLevel } from '../../model';
import { HEADER_HEIGHT, ROW_HEIGHT, shownRows } from '../../size';
import { rowKey } from '../../ways/way';
import type { PictureTexts } from '../pictureTexts';
import { BOX_PADDING, PART_GAP } from './measures';
import { drawRow } from './row';
import { drawLevel, LEVEL_SIZE } from './signs';
import { drawText } from './text';
import { textWidth } from './textWidth';
import { element, xmlText } from './xml';

/** How a node is drawn. */
export interface NodeLook {
  readonly texts: PictureTexts;
  /** Keys of the highlighted rows; undefined: none. */
  readonly lit: ReadonlySet<string> | undefined;
  readonly isDim: boolean;
  /** Its cluster does not answer. */
  readonly isStale: boolean;
}

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

// The corners match those of the frame.
function drawBar(level: NodeLevel, { x, y, height }: Box): string {
  const corner = (dx: number, dy: number) => `a${RADIUS} ${RADIUS} 0 0 0 ${dx} ${dy}`;
  const down = corner(-RADIUS, RADIUS);
  const back = corner(RADIUS, RADIUS);
  const d = `M${x + RADIUS} ${y}${down}v${height - 2 * RADIUS}${back}z`;
  return element('path', { class: BARS[level], d });
}

function drawFrame(node: GraphNode, { x, y, width, height }: Box): string {
  const { presence } = node;
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

function drawHead(node: GraphNode, { x, y, width }: Box, texts: PictureTexts): string {
  const note = node.presence === 'there' ? texts.readiness(node) : '';
  const left = x + BOX_PADDING;
  const right = x + width - BOX_PADDING;
  const sign = drawLevel(node.level, right - LEVEL_SIZE, y + KIND_BASELINE - 4);
  const room = width - 2 * BOX_PADDING;
  const signRoom = sign === '' ? 0 : LEVEL_SIZE + PART_GAP;
  const noteRoom = note === '' ? 0 : textWidth(note, SMALL_TEXT) + PART_GAP;
  return [
    drawText(texts.kind(node), left, y + KIND_BASELINE, {
      size: SMALL_TEXT,
      room: room - signRoom - noteRoom,
      classes: 'quiet',
    }),
    drawText(note, right - signRoom, y + KIND_BASELINE, {
      size: SMALL_TEXT,
      classes: node.level === 'problem' ? 'problem' : 'quiet',
      anchor: 'end',
    }),
    sign,
    drawText(texts.name(node), left, y + NAME_BASELINE, { size: NAME_TEXT, room, bold: true }),
  ].join('');
}

/** Draws a node with its header, its rows and its level. */
export function drawNode(node: GraphNode, box: Box, look: NodeLook): string {
  const { texts, lit, isDim, isStale } = look;
  const { rows, hidden } = shownRows(node);
  const shown = hidden > 0 ? [...rows, hidden] : rows;
  const hostnames = node.kind === 'object' ? node.hostnames ?? [] : [];
  const hint = [`${texts.kind(node)} ${texts.name(node)}`, ...hostnames].map(xmlText).join('\n');
  const marks = [isDim ? 'dim' : '', isStale ? 'stale' : ''].filter(mark => mark !== '').join(' ');
  return element(
    'g',
    { class: marks === '' ? undefined : marks },
    [
      element('title', {}, hint),
      drawFrame(node, box),
      drawHead(node, box, texts),
      ...shown.map((row, index) =>
        drawRow(row, {
          box,
          top: box.y + HEADER_HEIGHT + index * ROW_HEIGHT,
          texts,
          isLit: typeof row !== 'number' && lit?.has(rowKey(node.id, row.id)) === true,
        })
      ),
    ].join('')
  );
}
