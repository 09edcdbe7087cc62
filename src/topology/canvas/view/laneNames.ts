import { type LaneBox, laneNameShift } from '../../../graph';
import { pointAt, type Viewport } from './viewport';

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
  const corner = pointAt(viewport, { x: 0, y: 0 });
  world.querySelectorAll<HTMLElement>('[data-lane-name]').forEach(element => {
    const lane = boxes.get(element.dataset.laneName ?? '');
    if (lane === undefined) return;
    const { x, y } = laneNameShift(lane, corner);
    element.style.transform = `translate(${x}px, ${y}px)`;
  });
}
