import type { Kind } from '../gatewayApi/types';
import { fleet } from './store';

/**
 * Reads one object again after the user changed it. It does nothing if a watch keeps the object up
 * to date.
 *
 * @param namespace - Undefined for a cluster-scoped kind.
 */
export function rereadObject(
  cluster: string,
  kind: Kind,
  namespace: string | undefined,
  name: string
): void {
  fleet.reread(cluster, kind, namespace, name);
}
