import type { Box, LaneBox } from '../../layout/model';
import { LANE_NAME_HEIGHT, laneNameShift } from '../../look/laneNameShift';
import { SMALL_TEXT } from '../../look/textSizes';
import { drawText } from './text';
import { textWidth } from './textWidth';
import { element } from './xml';

const RADIUS = 8;
const INSET = 6;
const NAME_PADDING = 8;
const GAP = 10;
const NAME_BASELINE = 24;
const NAME_SIZE = 15;

/** Draws the band of a cluster. */
export function drawLane({ x, y, width, height }: LaneBox): string {
  return element('rect', { x, y, width, height, rx: RADIUS, class: 'lane' });
}

/**
 * Draws the name of a cluster above the nodes of its lane.
 *
 * @param note - Beside the name; `''`: none.
 * @param view - The part of the picture to draw. The name is always inside it.
 */
export function drawLaneName(lane: LaneBox, note: string, view: Box): string {
  const shift = laneNameShift(lane, view);
  const x = lane.x + shift.x + INSET;
  const y = lane.y + shift.y;
  const nameWidth = textWidth(lane.cluster, NAME_SIZE);
  const noteWidth = note === '' ? 0 : GAP + textWidth(note, SMALL_TEXT);
  const width = nameWidth + noteWidth + 2 * NAME_PADDING;
  const back = { x, y: y + INSET - 2, width, height: LANE_NAME_HEIGHT, rx: 4, class: 'surface' };
  const left = x + NAME_PADDING;
  const baseline = y + NAME_BASELINE;
  return [
    element('rect', back),
    drawText(lane.cluster, left, baseline, { size: NAME_SIZE, bold: true }),
    drawText(note, left + nameWidth + GAP, baseline, { size: SMALL_TEXT, classes: 'quiet' }),
  ].join('');
}
