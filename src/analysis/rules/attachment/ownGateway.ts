import { text } from '../../../gatewayApi/read';
import { type ParentReference, parentReference } from '../../../gatewayApi/references';
import type { KubernetesObject } from '../../../gatewayApi/types';

/**
 * Reads which Gateway a ListenerSet belongs to (ListenerSetSpec.parentRef).
 *
 * @param listenerSet - As it stands.
 * @returns The reference with its defaults; its name is `''` where there is none.
 */
export function ownGateway(listenerSet: KubernetesObject): ParentReference {
  const { spec } = listenerSet as { spec?: { parentRef?: object | null } | null };
  return parentReference(spec?.parentRef, text(listenerSet.metadata.namespace));
}
