import { type ReportedCondition, reportedCondition } from '../../gatewayApi/conditions';
import { list } from '../../gatewayApi/read';
import { type ParentReference, parentReference } from '../../gatewayApi/references';
import type { Route } from '../../gatewayApi/types';

/** One parentRef of a route and the controllers' reports about it. */
export interface RouteParent {
  readonly parent: ParentReference;
  /**
   * One `Accepted` per controller. Never empty: if none has reported, it contains *not reconciled*.
   */
  readonly accepted: readonly ReportedCondition[];
}

/** Whether two parentRefs (with their defaults) select the same part of the same parent. */
export function sameParent(left: ParentReference, right: ParentReference): boolean {
  return (
    left.group === right.group &&
    left.kind === right.kind &&
    left.namespace === right.namespace &&
    left.name === right.name &&
    left.sectionName === right.sectionName &&
    left.port === right.port
  );
}

/**
 * Reads a route's parentRefs with the reported `Accepted` of each.
 *
 * @returns One entry per parentRef, in their order.
 */
export function routeParents(route: Route): RouteParent[] {
  const { namespace } = route.metadata;
  const { generation } = route.metadata;
  const statuses = list(route.status?.parents).map(status => ({
    parent: parentReference(status.parentRef, namespace),
    accepted: reportedCondition(status.conditions, 'Accepted', generation),
  }));
  return list(route.spec?.parentRefs).map(raw => {
    const parent = parentReference(raw, namespace);
    const accepted = statuses
      .filter(status => sameParent(status.parent, parent))
      .map(status => status.accepted);
    return {
      parent,
      accepted:
        accepted.length > 0 ? accepted : [reportedCondition(undefined, 'Accepted', generation)],
    };
  });
}

/**
 * Formats a parentRef, such as `infra/gw › http`.
 *
 * @param parent - The parentRef with its defaults.
 * @returns Namespace and name, and the section or port if set.
 */
export function parentText({ namespace, name, sectionName, port }: ParentReference): string {
  const section = [sectionName ?? '', port === undefined ? '' : `:${port}`].join('');
  const target = namespace === undefined ? name : `${namespace}/${name}`;
  return section === '' ? target : `${target} › ${section}`;
}
