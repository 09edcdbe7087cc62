import { GATEWAY_API_GROUP } from '../../../gatewayApi/kinds';
import type { ObjectRef } from '../../model';

/**
 * Parses the key of a Gateway. Claims are counted by this key.
 *
 * @param key - A key from `objectKey`: `Gateway namespace/name`.
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
