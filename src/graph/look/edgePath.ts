import type { Box, Point } from '../layout/model';
import { HEADER_HEIGHT } from '../size';

// Ends that are close to each other still leave and arrive level.
const LEAST_REACH = 32;
const ELBOW_INSET = 12;
const ELBOW_RADIUS = 6;

// A tenth of a pixel can not be seen, and makes the text of a picture long.
function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function at(x: number, y: number): string {
  return `${short(x)} ${short(y)}`;
}

/**
 * Draws the way of an edge between two columns: a curve that leaves and arrives horizontally.
 *
 * @param from - At the right side of a node.
 * @param to - At the left side of a node further right.
 * @returns `d` of an SVG path.
 */
export function edgePath(from: Point, to: Point): string {
  const reach = Math.max((to.x - from.x) / 2, LEAST_REACH);
  const first = at(from.x + reach, from.y);
  const second = at(to.x - reach, to.y);
  return `M${at(from.x, from.y)} C${first} ${second} ${at(to.x, to.y)}`;
}

/**
 * Draws the way from a Gateway down to a ListenerSet, which stands below it and further right.
 *
 * @param gateway - Where the Gateway is.
 * @param set - Where the ListenerSet is.
 * @returns `d` of an SVG path: down from the Gateway's left corner, and right to the middle of the
 *   ListenerSet's header.
 */
export function elbowPath(gateway: Box, set: Box): string {
  const x = gateway.x + ELBOW_INSET;
  const y = set.y + HEADER_HEIGHT / 2;
  const corner = `Q${at(x, y)} ${at(x + ELBOW_RADIUS, y)}`;
  return `M${at(x, gateway.y + gateway.height)} V${short(y - ELBOW_RADIUS)} ${corner} H${short(
    set.x
  )}`;
}
