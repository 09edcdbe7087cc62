import type { GraphNode } from '../../model';
import type { Box, LaneBox, Layout } from '../model';
import { EMPTY_LANE, LANE_GAP, PICTURE_MARGIN } from './spacing';

// The aspect ratio of a usual window.
const WANTED_ASPECT = 1.6;
const NONE: ReadonlySet<string> = new Set();

interface Rows {
  readonly lanes: readonly LaneBox[];
  readonly width: number;
  readonly height: number;
}

// The last lanes without nodes are lines across the picture, below the others.
function fullLanes(lanes: readonly LaneBox[]): number {
  return lanes.reduce((count, { height }, place) => (height > EMPTY_LANE ? place + 1 : count), 0);
}

function inRows({ lanes }: Layout, perRow: number): Rows {
  const placed: LaneBox[] = [];
  const fullCount = fullLanes(lanes);
  let y = 0;
  let width = 0;
  for (let first = 0; first < fullCount; first += perRow) {
    let x = 0;
    let height = 0;
    for (const lane of lanes.slice(first, Math.min(first + perRow, fullCount))) {
      placed.push({ ...lane, x, y });
      x += lane.width + LANE_GAP;
      height = Math.max(height, lane.height);
    }
    width = Math.max(width, x - LANE_GAP);
    y += height + LANE_GAP;
  }
  for (const lane of lanes.slice(fullCount)) {
    width = Math.max(width, lane.width);
    placed.push({ ...lane, x: 0, y, width });
    y += lane.height + LANE_GAP;
  }
  return { lanes: placed, width, height: Math.max(0, y - LANE_GAP) + PICTURE_MARGIN };
}

/**
 * Decides how many lanes stand beside each other, so that the picture has about the aspect ratio of
 * a window: low lanes below each other, high ones side by side.
 *
 * @param layout - With its lanes below each other.
 * @param coming - Clusters whose lanes are still empty. Their lanes count as high as the others, so
 *   that the lanes do not move when they fill.
 * @returns At least 1.
 */
export function lanesPerRow(layout: Layout, coming: ReadonlySet<string> = NONE): number {
  const highest = Math.max(0, ...layout.lanes.map(({ height }) => height));
  const lanes = layout.lanes.map(lane =>
    coming.has(lane.cluster) ? { ...lane, height: highest } : lane
  );
  let best = { perRow: 1, distance: Infinity };
  for (let perRow = 1; perRow <= lanes.length; perRow += 1) {
    const { width, height } = inRows({ ...layout, lanes }, perRow);
    const distance = Math.abs(Math.log(width / height / WANTED_ASPECT));
    if (distance < best.distance) best = { perRow, distance };
  }
  return best.perRow;
}

/**
 * Moves lanes beside each other. The last ones without nodes stay below the others.
 *
 * @param layout - With its lanes below each other.
 * @param perRow - The number of lanes per row.
 * @returns The layout with moved lanes and boxes. The columns stay those of the first lane.
 */
export function besideLanes(layout: Layout, nodes: readonly GraphNode[], perRow: number): Layout {
  if (perRow <= 1) return layout;
  const rows = inRows(layout, perRow);
  const moves = new Map(
    rows.lanes.map((lane, index) => {
      const before = layout.lanes[index];
      return [lane.cluster, { x: lane.x - before.x, y: lane.y - before.y }] as const;
    })
  );
  const boxes = new Map<string, Box>();
  nodes.forEach(({ id, cluster }) => {
    const box = layout.boxes.get(id);
    const move = moves.get(cluster);
    if (box === undefined) return;
    const isThere = move === undefined || (move.x === 0 && move.y === 0);
    boxes.set(id, isThere ? box : { ...box, x: box.x + move.x, y: box.y + move.y });
  });
  return { ...layout, ...rows, boxes };
}
