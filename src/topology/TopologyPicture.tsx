import type { Scene } from './canvas/scene';
import { TopologyCanvas } from './canvas/TopologyCanvas';
import { pickedNode } from './state/pickedNode';
import type { HighlightedWays, TopologyState } from './state/useTopology';

export interface TopologyPictureProps {
  readonly scene: Scene;
  readonly state: TopologyState;
  readonly ways: HighlightedWays | undefined;
  /** Id of the node that the picture is about. */
  readonly subject: string | undefined;
  /** Clusters that the picture does not contain yet. */
  readonly pending: readonly string[];
  /** The note for a cluster; `''` for none. */
  readonly laneNote: (cluster: string) => string;
  readonly label: string;
}

/** The picture of the state of the page. */
export function TopologyPicture(props: TopologyPictureProps) {
  const { scene, state, ways, subject, pending, laneNote, label } = props;
  const { picked, pick } = state.selection;
  return (
    <TopologyCanvas
      scene={scene}
      picked={picked}
      lit={state.lit}
      subject={subject ?? pickedNode(picked)}
      shown={ways?.way}
      laneNote={laneNote}
      onPick={pick}
      onOpenFold={state.folds.open}
      handle={state.canvas}
      label={label}
      isBusy={pending.length > 0}
    />
  );
}
