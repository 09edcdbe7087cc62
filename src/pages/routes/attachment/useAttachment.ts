import { useMemo } from 'react';
import type { ObjectRef } from '../../../analysis';
import { type ParentStatus, parentStatuses } from '../../../components/status/parentStatuses';
import { type RouteAnalysis, useRouteAnalysis } from '../../../fleet';
import { GATEWAY_API_GROUP } from '../../../gatewayApi/kinds';
import type { Route } from '../../../gatewayApi/types';
import { ownAbove } from './ownAbove';

/** A route's analysis, and the controllers' reports. */
export interface Attachment extends RouteAnalysis {
  readonly ref: ObjectRef;
  readonly statuses: readonly ParentStatus[];
}

/**
 * The analysis and the controllers' reports of a route, live.
 *
 * @param cluster - Headlamp's name.
 */
export function useAttachment(cluster: string, route: Route): Attachment {
  const { kind } = route;
  const { namespace, name } = route.metadata;
  const ref = useMemo(
    (): ObjectRef => ({ group: GATEWAY_API_GROUP, kind, namespace, name }),
    [kind, namespace, name]
  );
  const analysis = useRouteAnalysis(cluster, ref);
  const statuses = useMemo(() => parentStatuses(route), [route]);
  const { verdict, aboveFindings } = analysis;
  const above = useMemo(() => ownAbove(aboveFindings, verdict), [aboveFindings, verdict]);
  return { ...analysis, aboveFindings: above, ref, statuses };
}
