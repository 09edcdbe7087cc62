import { GATEWAY_API_GROUP } from '../../../gatewayApi/kinds';
import type { ObjectRef } from '../../model';

/**
 * Reads the key of a Gateway, by which claims are counted.
 *
 * @param key - From `objectKey`: `Gateway namespace/name`.
 * @returns The Gateway.
 */
export function gatewayOfKey(key: string): ObjectRef {
  const path = key.slice(key.indexOf(' ') + 1);
  const slash = path.indexOf('/');
  return {
    group: GATEWAY_API_GROUP,
    kind: 'Gateway',
    namespace: path.slice(0, slash) || undefined,
    name: path.slice(slash + 1),
  };
}
