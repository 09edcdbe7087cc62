import type { LaneBox } from '../../../graph';

export interface LaneBandProps {
  readonly lane: LaneBox;
  readonly isStale: boolean;
  /** The note for the cluster; `''` for none. */
  readonly note: string;
}

/** The background band of a cluster. */
export function LaneBand({ lane, isStale, note }: LaneBandProps) {
  return (
    <div
      className={`gf-lane${isStale ? ' stale' : ''}`}
      data-lane={lane.cluster}
      style={{ left: lane.x, top: lane.y, width: lane.width, height: lane.height }}
    >
      <div>
        {lane.cluster}
        {note !== '' && <span>{note}</span>}
      </div>
    </div>
  );
}
