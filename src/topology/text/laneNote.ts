import type { Translate } from '../../components/words/translate';
import type { ClusterStatus } from '../../fleet';
import type { Graph } from '../../graph';

export interface LaneKnowledge {
  readonly graph: Graph;
  readonly statuses: readonly ClusterStatus[];
  /** Clusters that the picture does not contain yet. */
  readonly pending: readonly string[];
  /** The note of what is highlighted; undefined if nothing is. */
  readonly highlighted: ((cluster: string) => string) | undefined;
}

/**
 * The note beside a cluster's name.
 *
 * @param cluster - Headlamp's name.
 * @returns The single most important sentence; `''` for none.
 */
export function laneNote(
  cluster: string,
  { graph, statuses, pending, highlighted }: LaneKnowledge,
  t: Translate
): string {
  const status = statuses.find(item => item.cluster === cluster);
  const isEmpty = graph.nodes.every(node => node.cluster !== cluster);
  switch (status?.phase) {
    case 'unreachable':
      return isEmpty
        ? t('Does not answer')
        : t('Does not answer: the last known objects are shown');
    case 'failing':
      return isEmpty
        ? t('Answers with errors')
        : t('Answers with errors: the last known objects are shown');
    case 'unauthenticated':
      return t('Login required');
    case 'notInstalled':
      return t('The Gateway API is not installed here');
    case 'loading':
      return t('Loading');
    default:
      break;
  }
  if (pending.includes(cluster)) return t('Loading');
  if (isEmpty) return t('No matching objects');
  return highlighted?.(cluster) ?? '';
}
