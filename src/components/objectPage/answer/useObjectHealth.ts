import { useMemo } from 'react';
import { type Health, refOf } from '../../../analysis';
import { useHealth, useStable } from '../../../fleet';
import type { PageKind } from '../../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../../gatewayApi/types';
import { healthAsReported } from './healthAsReported';

/**
 * The health of an object, live.
 *
 * @returns The computed one. That of the reported conditions, if none is computed for the kind or not
 *   yet.
 */
export function useObjectHealth(object: ObjectOfKind[PageKind], cluster: string): Health {
  const clusters = useMemo(() => [cluster], [cluster]);
  const healthOf = useHealth(clusters);
  const ref = useStable(refOf(object));
  const reported = useMemo(() => healthAsReported(object), [object]);
  return healthOf(cluster, ref) ?? reported;
}
