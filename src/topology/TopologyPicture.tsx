import { useCallback } from 'react';
import { useWords } from '../components/words/useWords';
import type { ClusterStatus } from '../fleet';
import type { HostnameWays } from '../graph';
import type { Scene } from './canvas/scene';
import { TopologyCanvas } from './canvas/TopologyCanvas';
import { pickedNode } from './state/pickedNode';
import type { TopologyState } from './state/useTopology';
import { laneNote } from './text/laneNote';

export interface TopologyPictureProps {
  readonly scene: Scene;
  readonly state: TopologyState;
  readonly ways: HostnameWays | undefined;
  /** Id of the node that the picture is about. */
  readonly subject: string | undefined;
  readonly statuses: readonly ClusterStatus[];
  /** Clusters that the picture does not contain yet. */
  readonly pending: readonly string[];
  readonly label: string;
}

/** The picture with a note for each cluster. */
export function TopologyPicture(props: TopologyPictureProps) {
  const { scene, state, ways, subject, statuses, pending, label } = props;
  const { picked, pick } = state.selection;
  const { graph } = scene;
  const { t } = useWords();
  const note = useCallback(
    (cluster: string) => laneNote(cluster, { graph, statuses, pending, ways }, t),
    [graph, statuses, pending, ways, t]
  );
  return (
    <TopologyCanvas
      scene={scene}
      picked={picked}
      lit={state.lit}
      subject={subject ?? pickedNode(picked)}
      shown={ways?.way}
      laneNote={note}
      onPick={pick}
      onOpenFold={state.folds.open}
      handle={state.canvas}
      label={label}
      isBusy={pending.length > 0}
    />
  );
}
