import type { LaneBox, Point } from '../layout/model';

/** Height of the name of a lane, in lengths of the picture. */
export const LANE_NAME_HEIGHT = 30;
// Between the name and the edges of its lane.
const INSET = 12;
const LEAST_WIDTH = 200;

/**
 * Keeps the name of a lane in view.
 *
 * @param corner - The upper left corner of the view, in the picture.
 * @returns The distance from the corner of the lane to the place of its name.
 */
export function laneNameShift(lane: LaneBox, corner: Point): Point {
  const into = (hidden: number, most: number) => Math.max(0, Math.min(hidden, most));
  return {
    x: into(corner.x - lane.x, lane.width - LEAST_WIDTH),
    y: into(corner.y - lane.y, lane.height - LANE_NAME_HEIGHT - INSET),
  };
}
