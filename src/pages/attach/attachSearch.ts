import { refOf } from '../../analysis';
import { isGatewayApiRef } from '../../gatewayApi/references';
import type { KubernetesObject } from '../../gatewayApi/types';

/**
 * Prefills the question from an object.
 *
 * @param object - Any object that Headlamp shows.
 * @returns Query parameters: the route's namespace for a Namespace, the Gateway for a Gateway;
 *   undefined for every other object.
 */
export function attachSearch(object: unknown): string | undefined {
  if (typeof object !== 'object' || object === null) return undefined;
  const ref = refOf(object as KubernetesObject);
  const { group, kind, namespace = '', name } = ref;
  if (name === '') return undefined;
  if (group === '' && kind === 'Namespace') return `${new URLSearchParams({ namespace: name })}`;
  return isGatewayApiRef(ref, 'Gateway')
    ? `${new URLSearchParams({ gateway: `${namespace}/${name}` })}`
    : undefined;
}
