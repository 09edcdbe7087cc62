import type { Translate } from '../../components/words/translate';
import type { ClusterStatus } from '../../fleet';
import type { HostnameWays } from '../../graph';
import type { Scene } from '../canvas/scene';

interface Known {
  readonly scene: Scene | undefined;
  readonly statuses: readonly ClusterStatus[];
  /** Clusters that are not drawn yet. */
  readonly pending: readonly string[];
  readonly ways: HostnameWays | undefined;
  readonly t: Translate;
}

/**
 * What there is to say about a cluster beside its name.
 *
 * @param cluster - Headlamp's name.
 * @param known - What is known of the fleet.
 * @returns One sentence, the one that matters most; `''` for nothing.
 */
export function laneNote(cluster: string, { scene, statuses, pending, ways, t }: Known): string {
  const status = statuses.find(item => item.cluster === cluster);
  const isEmpty = scene?.nodes.every(({ node }) => node.cluster !== cluster) ?? true;
  switch (status?.phase) {
    case 'unreachable':
      return isEmpty
        ? t('Does not answer')
        : t('Does not answer: this is the last that was heard of it');
    case 'unauthenticated':
      return t('Wants a login');
    case 'notInstalled':
      return t('The Gateway API is not installed here');
    case 'loading':
      return t('Loading');
    default:
      break;
  }
  if (pending.includes(cluster)) return t('Loading');
  if (isEmpty) return t('Nothing of it here');
  return ways?.without.includes(cluster) === true ? t('No way for this hostname') : '';
}
