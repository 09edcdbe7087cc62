import { describe, expect, it } from 'vitest';
import { LANE_NAME_HEIGHT, laneNameShift } from '../../../src/graph/look/laneNameShift';

const lane = { cluster: 'east', x: 100, y: 200, width: 1_000, height: 5_000 };

describe('The name of a lane', () => {
  it('stays at the corner of the lane if that is in view', () => {
    expect(laneNameShift(lane, { x: 0, y: 0 })).toEqual({ x: 0, y: 0 });
  });

  it('moves with the view while the lane is in view', () => {
    expect(laneNameShift(lane, { x: 300, y: 1_000 })).toEqual({ x: 200, y: 800 });
  });

  it('does not leave the lane', () => {
    const { x, y } = laneNameShift(lane, { x: 9_000, y: 9_000 });
    expect(x).toBeLessThan(lane.width);
    expect(y + LANE_NAME_HEIGHT).toBeLessThanOrEqual(lane.height);
  });
});
