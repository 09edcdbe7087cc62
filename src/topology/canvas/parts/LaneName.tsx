import type { LaneBox } from '../../../graph';

export interface LaneNameProps {
  readonly lane: LaneBox;
  /** The note for the cluster; `''` for none. */
  readonly note: string;
}

/** The name of a cluster in its lane. The canvas moves it, so that it stays in view. */
export function LaneName({ lane, note }: LaneNameProps) {
  return (
    <div
      className="gf-lane-name"
      data-lane-name={lane.cluster}
      style={{ left: lane.x, top: lane.y }}
    >
      <bdi>{lane.cluster}</bdi>
      {note !== '' && <span>{note}</span>}
    </div>
  );
}
