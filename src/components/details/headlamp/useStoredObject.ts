import { useFleetObject } from '../../../fleet';
import type { PageKind } from '../../../gatewayApi/kinds';
import { headlampObject, type KubeObjectClass } from './headlampObject';

/**
 * The fleet's version of an object, in the shape of Headlamp's `useGet`.
 *
 * @returns The object and no error, as array and as query. The object is null until it is found.
 */
export function useStoredObject(
  Class: KubeObjectClass,
  cluster: string,
  kind: PageKind,
  namespace: string | undefined,
  name: string
) {
  const answer = useFleetObject(cluster, kind, namespace, name);
  const data = answer.state === 'found' ? headlampObject(Class, answer.object, cluster) : null;
  const isLoading = data === null;
  return Object.assign([data, null] as const, {
    data,
    error: null,
    isError: false,
    isLoading,
    isFetching: isLoading,
    isSuccess: !isLoading,
    status: isLoading ? ('pending' as const) : ('success' as const),
  });
}
