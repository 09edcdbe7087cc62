import { useCallback } from 'react';
import { useWords } from '../../components/words/useWords';
import { type LaneKnowledge, laneNote } from '../text/laneNote';

/**
 * The note beside the name of each cluster.
 *
 * @returns Gives `''` for none. The identity is stable while nothing changes.
 */
export function useLaneNote({
  graph,
  statuses,
  pending,
  highlighted,
}: LaneKnowledge): (cluster: string) => string {
  const { t } = useWords();
  return useCallback(
    (cluster: string) => laneNote(cluster, { graph, statuses, pending, highlighted }, t),
    [graph, statuses, pending, highlighted, t]
  );
}
