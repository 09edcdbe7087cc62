import type { Box } from '../../layout/model';
import { SMALL_TEXT } from '../../look/textSizes';
import type { GraphRow, ListenerRow, RuleRow } from '../../model';
import { ROW_HEIGHT } from '../../size';
import { listenerName } from '../nodeText';
import type { ExportWords } from '../words';
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

function drawListener(row: ListenerRow, { x, y, width }: RowPlace, words: ExportWords): string {
  const { protocol, port, hostname, secure, presence, level } = row;
  const sign = drawLevel(level, x, y);
  const lock = secure ? drawLock(sign === '' ? x : x + LEVEL_SIZE + PART_GAP, y) : '';
  const indent =
    (sign === '' ? 0 : LEVEL_SIZE + PART_GAP) + (lock === '' ? 0 : LOCK_WIDTH + PART_GAP);
  const place = { x: x + indent, y, width: width - indent };
  const ends = [protocol, port === undefined ? '' : String(port)].filter(part => part !== '');
  const rest = [ends.join(':'), hostname, presence === 'there' ? '' : words[presence]];
  const said = rest.filter(part => part !== '').join('  ');
  const classes = presence === 'missing' ? 'problem' : '';
  return `${sign}${lock}${drawPair(listenerName(row), said, place, classes)}`;
}

function drawRule(row: RuleRow, place: RowPlace, words: ExportWords): string {
  const { match, moreMatches, answeredBy, name } = row;
  const first = match === '' ? words.everything : match;
  const rest = [moreMatches === 0 ? '' : words.more(moreMatches), answeredBy || name];
  return drawPair(first, rest.filter(part => part !== '').join('  '), place, '');
}

function drawLine(box: Box, top: number, classes: string): string {
  return element('path', { class: classes, d: `M${box.x} ${top}H${box.x + box.width}` });
}

/**
 * Draws a row.
 *
 * @param row - A number is the count of hidden rows.
 * @param box - The box of its node.
 * @param top - The top of the row.
 */
export function drawRow(row: GraphRow | number, box: Box, top: number, words: ExportWords): string {
  const y = top + ROW_HEIGHT / 2;
  const place = { x: box.x + BOX_PADDING, y, width: box.width - 2 * BOX_PADDING };
  if (typeof row === 'number') {
    const style = { size: SMALL_TEXT, room: place.width, classes: 'quiet' };
    return `${drawLine(box, top, 'line')}${drawText(
      words.more(row),
      place.x,
      y + BASELINE,
      style
    )}`;
  }
  const line = drawLine(box, top, row.presence === 'missing' ? 'line missing' : 'line');
  const content =
    row.kind === 'listener' ? drawListener(row, place, words) : drawRule(row, place, words);
  return `${line}${content}`;
}
