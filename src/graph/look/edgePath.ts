import type { Box, Point } from '../layout/model';
import { HEADER_HEIGHT } from '../size';

// A curve between close ends still starts and ends horizontally.
const LEAST_REACH = 32;
const ELBOW_INSET = 12;
const ELBOW_RADIUS = 6;

// Less than a tenth of a pixel is invisible, and makes the SVG text long.
function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function at(x: number, y: number): string {
  return `${short(x)} ${short(y)}`;
}

/**
 * The path of an edge between two columns: a curve that starts and ends horizontally.
 *
 * @param from - On the right side of a node.
 * @param to - On the left side of a node further right.
 * @returns `d` of an SVG path.
 */
export function edgePath(from: Point, to: Point): string {
  const reach = Math.max((to.x - from.x) / 2, LEAST_REACH);
  const first = at(from.x + reach, from.y);
  const second = at(to.x - reach, to.y);
  return `M${at(from.x, from.y)} C${first} ${second} ${at(to.x, to.y)}`;
}

/**
 * The path from a Gateway to a ListenerSet, which is below it and further right.
 *
 * @returns `d` of an SVG path: down from the left corner of the Gateway, then right to the middle of
 *   the ListenerSet's header.
 */
export function elbowPath(gateway: Box, set: Box): string {
  const x = gateway.x + ELBOW_INSET;
  const y = set.y + HEADER_HEIGHT / 2;
  const corner = `Q${at(x, y)} ${at(x + ELBOW_RADIUS, y)}`;
  return `M${at(x, gateway.y + gateway.height)} V${short(y - ELBOW_RADIUS)} ${corner} H${short(
    set.x
  )}`;
}
