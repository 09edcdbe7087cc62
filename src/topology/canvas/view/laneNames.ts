import type { LaneBox } from '../../../graph';
import { type Viewport } from './viewport';

/** Height of the name of a lane, in lengths of the picture. */
export const LANE_NAME_HEIGHT = 30;
// Between the name and the edges of its lane.
const INSET = 12;
const LEAST_WIDTH = 200;

/** The distance from a lane's upper left corner to its name, so that the name is in view. */
export function laneNameShift(
  lane: LaneBox,
  { x, y, zoom }: Viewport
): { readonly x: number; readonly y: number } {
  const into = (hidden: number, most: number) => Math.max(0, Math.min(hidden, most));
  return {
    x: into(-x / zoom - lane.x, lane.width - LEAST_WIDTH),
    y: into(-y / zoom - lane.y, lane.height - LANE_NAME_HEIGHT - INSET),
  };
}

/**
 * Keeps the names of lanes in view.
 *
 * @param world - Contains an element with `data-lane-name` for each lane.
 */
export function moveLaneNames(
  world: HTMLElement,
  lanes: readonly LaneBox[],
  viewport: Viewport
): void {
  const boxes = new Map(lanes.map(lane => [lane.cluster, lane]));
  world.querySelectorAll<HTMLElement>('[data-lane-name]').forEach(element => {
    const lane = boxes.get(element.dataset.laneName ?? '');
    if (lane === undefined) return;
    const { x, y } = laneNameShift(lane, viewport);
    element.style.transform = `translate(${x}px, ${y}px)`;
  });
}
