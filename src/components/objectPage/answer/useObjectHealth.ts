import { useMemo } from 'react';
import { type Health, healthOfReports, refOf } from '../../../analysis';
import { useHealth, useStable } from '../../../fleet';
import type { PageKind } from '../../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../../gatewayApi/types';
import { objectConditions } from '../../status/objectConditions';

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
  const reported = useMemo(
    () => healthOfReports(objectConditions(object).flatMap(({ conditions }) => conditions)),
    [object]
  );
  return healthOf(cluster, ref) ?? reported;
}
