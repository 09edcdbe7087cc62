import type { LaneBox } from '../../../graph';

export interface LaneBandProps {
  readonly lane: LaneBox;
  readonly isStale: boolean;
}

/** The background band of a cluster. */
export function LaneBand({ lane, isStale }: LaneBandProps) {
  return (
    <div
      className={`gf-lane${isStale ? ' stale' : ''}`}
      data-lane={lane.cluster}
      style={{ left: lane.x, top: lane.y, width: lane.width, height: lane.height }}
    />
  );
}
