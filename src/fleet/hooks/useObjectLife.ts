import { useEffect, useState } from 'react';
import type { Kind, ObjectOfKind } from '../../gatewayApi/types';
import type { ObjectAnswer } from '../../kube/objectAnswer';
import { useSettings } from '../settings';
import { fleet } from '../store';
import { useFleetObject } from './useFleetObject';

/** The state of one object over time. */
export type ObjectLife<K extends Kind = Kind> =
  | ObjectAnswer<K>
  /** The object existed while the component was mounted; `object` is its last known state. */
  | { readonly state: 'deleted'; readonly object: ObjectOfKind[K] };

/**
 * Reads one object and follows it over its deletion and recreation. An object that no watch keeps
 * up to date is read again at the interval of the settings.
 *
 * @param namespace - Undefined for a cluster-scoped kind.
 * @returns `absent` only if the object was not found since the component was mounted. While the
 *   object is requested again, its last known state.
 */
export function useObjectLife<K extends Kind>(
  cluster: string,
  kind: K,
  namespace: string | undefined,
  name: string
): ObjectLife<K> {
  const answer = useFleetObject(cluster, kind, namespace, name);
  const { pollSeconds } = useSettings();
  const [known, setKnown] = useState<ObjectOfKind[K]>();
  if (answer.state === 'found' && answer.object !== known) setKnown(answer.object);

  useEffect(() => {
    const timer = setInterval(
      () => fleet.reread(cluster, kind, namespace, name),
      pollSeconds * 1_000
    );
    return () => clearInterval(timer);
  }, [cluster, kind, namespace, name, pollSeconds]);

  if (known === undefined) return answer;
  if (answer.state === 'absent') return { state: 'deleted', object: known };
  return answer.state === 'loading' ? { state: 'found', object: known } : answer;
}
