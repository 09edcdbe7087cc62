import { kindInfo } from '../../gatewayApi/kinds';
import type { Kind } from '../../gatewayApi/types';
import type { MalformedObject } from '../../kube/answers/clusterObject';
import { failureKind, failureMessage } from '../../kube/clusterApi';
import type { ServedKinds } from '../../kube/discovery';
import type { ClusterPhase, MissingAccess } from '../model';
import type { ClusterReach } from './clusterReach';

/**
 * The state of a cluster.
 *
 * @param isPending - Whether objects of the page's kinds are still loading.
 * @param lacks - Whether something cannot be read or used.
 */
export function phaseOf(
  reach: Pick<
    ClusterReach,
    'discovery' | 'failing' | 'installed' | 'unauthenticated' | 'unreachableSince'
  >,
  isPending: boolean,
  lacks: boolean
): ClusterPhase {
  if (reach.unauthenticated) return 'unauthenticated';
  if (reach.unreachableSince !== undefined) return reach.failing ? 'failing' : 'unreachable';
  if (reach.discovery === undefined) return 'loading';
  if (!reach.installed) return 'notInstalled';
  if (isPending) return 'loading';
  return lacks ? 'partial' : 'ready';
}

/** The kinds of which the cluster does not report whether it serves them, with the reason. */
export function hiddenKinds(
  kinds: readonly Kind[],
  discovery: ServedKinds | undefined
): MissingAccess[] {
  return kinds.flatMap(kind => {
    const error = discovery?.hiddenGroups.get(kindInfo(kind).group);
    const forbidden = failureKind(error) === 'forbidden';
    return error === undefined
      ? []
      : [{ kind, verb: 'list', forbidden, message: failureMessage(error) }];
  });
}

/** Names each malformed object once. An object of a list may have been requested by name as well. */
export function distinctMalformed(found: readonly MalformedObject[]): MalformedObject[] {
  const key = ({ kind, namespace, name, field, value }: MalformedObject) =>
    `${kind} ${namespace ?? ''}/${name ?? `?${field} ${value}`}`;
  return [...new Map(found.map(object => [key(object), object])).values()];
}
