import type { Box, LaneBox } from '../../layout/model';
import { drawText } from './text';
import { element } from './xml';

const RADIUS = 8;
const NAME_INSET = 14;
const NAME_BASELINE = 27;
const NAME_SIZE = 15;

/**
 * Draws the band of a cluster.
 *
 * @param view - The part of the picture to draw. The name is always inside it.
 */
export function drawLane(lane: LaneBox, name: string, view: Box): string {
  const { y, width, height } = lane;
  const band = element('rect', { x: lane.x, y, width, height, rx: RADIUS, class: 'lane' });
  const x = Math.max(lane.x, view.x) + NAME_INSET;
  return `${band}${drawText(name, x, y + NAME_BASELINE, { size: NAME_SIZE, bold: true })}`;
}
