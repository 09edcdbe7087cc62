import type { ParentReference } from '../../../gatewayApi/references';

/**
 * A parent in a few words, without the listener or port that a parentRef picks of it.
 *
 * @param parent - The parentRef with its defaults.
 * @returns Such as `infra/gw`; with its kind where that is no Gateway.
 */
export function parentName({ kind, namespace, name }: ParentReference): string {
  const object = namespace === undefined ? name : `${namespace}/${name}`;
  return kind === 'Gateway' ? object : `${kind} ${object}`;
}
