import type { Box } from '../../layout/model';
import { SMALL_TEXT } from '../../look/textSizes';
import type { GraphRow, ListenerRow } from '../../model';
import { ROW_HEIGHT } from '../../size';
import type { PictureTexts } from '../pictureTexts';
import { BOX_PADDING, PART_GAP } from './measures';
import { drawLevel, drawLock, LEVEL_SIZE, LOCK_WIDTH } from './signs';
import { drawText } from './text';
import { textWidth } from './textWidth';
import { element } from './xml';

const BASELINE = 4;

// The share of the row that the name gets; more if the rest needs less.
const NAME_PART = 0.45;

/** The left end, vertical middle and width of a row. */
interface RowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function drawPair(first: string, rest: string, place: RowPlace, firstStyle: string): string {
  const { x, y, width } = place;
  const needed = textWidth(rest, SMALL_TEXT);
  const least = width * NAME_PART;
  const firstRoom = rest === '' ? width : Math.max(least, width - needed - PART_GAP);
  const used = Math.min(textWidth(first, SMALL_TEXT), firstRoom) + PART_GAP;
  const baseline = y + BASELINE;
  return [
    drawText(first, x, baseline, { size: SMALL_TEXT, room: firstRoom, classes: firstStyle }),
    drawText(rest, x + width, baseline, {
      size: SMALL_TEXT,
      room: width - used,
      classes: 'quiet',
      anchor: 'end',
    }),
  ].join('');
}

function drawListener(row: ListenerRow, { x, y, width }: RowPlace, texts: PictureTexts): string {
  const sign =
    row.presence === 'there' && row.level === 'problem' ? drawLevel(row.level, x, y) : '';
  const lock = row.secure ? drawLock(sign === '' ? x : x + LEVEL_SIZE + PART_GAP, y) : '';
  const indent =
    (sign === '' ? 0 : LEVEL_SIZE + PART_GAP) + (lock === '' ? 0 : LOCK_WIDTH + PART_GAP);
  const place = { x: x + indent, y, width: width - indent };
  const { first, rest } = texts.row(row);
  return `${sign}${lock}${drawPair(first, rest, place, row.presence === 'there' ? '' : 'problem')}`;
}

function drawLine(box: Box, top: number, classes: string): string {
  return element('path', { class: classes, d: `M${box.x} ${top}H${box.x + box.width}` });
}

/** Where and how a row is drawn. */
export interface RowLook {
  /** The box of its node. */
  readonly box: Box;
  readonly top: number;
  readonly texts: PictureTexts;
  readonly isLit: boolean;
}

/**
 * Draws a row.
 *
 * @param row - A number is the count of hidden rows.
 */
export function drawRow(row: GraphRow | number, { box, top, texts, isLit }: RowLook): string {
  const y = top + ROW_HEIGHT / 2;
  const place = { x: box.x + BOX_PADDING, y, width: box.width - 2 * BOX_PADDING };
  if (typeof row === 'number') {
    const style = { size: SMALL_TEXT, room: place.width, classes: 'quiet' };
    const text = drawText(texts.hidden(row), place.x, y + BASELINE, style);
    return `${drawLine(box, top, 'line')}${text}`;
  }
  const back = { x: box.x, y: top, width: box.width, height: ROW_HEIGHT, class: 'lit' };
  const line = drawLine(box, top, row.presence === 'missing' ? 'line missing' : 'line');
  const { first, rest } = texts.row(row);
  const content =
    row.kind === 'listener' ? drawListener(row, place, texts) : drawPair(first, rest, place, '');
  return `${isLit ? element('rect', back) : ''}${line}${content}`;
}
