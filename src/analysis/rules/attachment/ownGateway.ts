import { type ParentReference, parentReference } from '../../../gatewayApi/references';
import type { KubernetesObject } from '../../../gatewayApi/types';

/**
 * Reads which Gateway a ListenerSet belongs to (ListenerSetSpec.parentRef).
 *
 * @returns The reference with its defaults. The name is `''` if it is missing.
 */
export function ownGateway(listenerSet: KubernetesObject): ParentReference {
  const { spec } = listenerSet as { spec?: { parentRef?: object | null } | null };
  return parentReference(spec?.parentRef, listenerSet.metadata.namespace);
}
