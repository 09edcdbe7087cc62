import type { ParentReference } from '../../../gatewayApi/references';

/**
 * A parent as short text, without the section or port of the parentRef.
 *
 * @param parent - The parentRef with its defaults.
 * @returns Such as `infra/gw`; includes the kind if that is not Gateway.
 */
export function parentName({ kind, namespace, name }: ParentReference): string {
  const object = namespace === undefined ? name : `${namespace}/${name}`;
  return kind === 'Gateway' ? object : `${kind} ${object}`;
}
