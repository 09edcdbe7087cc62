import { type ReportedCondition, reportedCondition } from '../../gatewayApi/conditions';
import type { ParentReference } from '../../gatewayApi/references';
import type { Route } from '../../gatewayApi/types';
import { parentStatuses } from './parentStatuses';

/** One parentRef of a route and the controllers' reports about it. */
export interface RouteParent {
  readonly parent: ParentReference;
  /**
   * One `Accepted` per controller. Never empty: if none has reported, it contains *not reconciled*.
   */
  readonly accepted: readonly ReportedCondition[];
}

const NOT_RECONCILED = reportedCondition(undefined, 'Accepted', undefined);

/**
 * Reads a route's parentRefs with the reported `Accepted` of each.
 *
 * @returns One entry per parentRef, in their order.
 */
export function routeParents(route: Route): RouteParent[] {
  return parentStatuses(route)
    .filter(({ inSpec }) => inSpec)
    .map(({ parent, reports }) => ({
      parent,
      accepted:
        reports.length === 0
          ? [NOT_RECONCILED]
          : reports.map(
              ({ conditions }) =>
                conditions.find(({ type }) => type === 'Accepted') ?? NOT_RECONCILED
            ),
    }));
}
