import { refOf } from '../../analysis';
import { isGatewayApiRef } from '../../gatewayApi/references';
import { readShownObject } from '../../kube/answers/shownObject';

/**
 * Prefills the question from an object.
 *
 * @param value - Any object that Headlamp shows.
 * @returns Query parameters: the route's namespace for a Namespace, the Gateway for a Gateway;
 *   undefined for every other object.
 */
export function attachSearch(value: unknown): string | undefined {
  const object = readShownObject(value);
  if (object === undefined) return undefined;
  const ref = refOf(object);
  const { group, kind, namespace = '', name } = ref;
  if (group === '' && kind === 'Namespace') return `${new URLSearchParams({ namespace: name })}`;
  return isGatewayApiRef(ref, 'Gateway')
    ? `${new URLSearchParams({ gateway: `${namespace}/${name}` })}`
    : undefined;
}
