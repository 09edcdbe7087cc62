import { text } from '../../../gatewayApi/read';
import { type ParentReference, parentReference } from '../../../gatewayApi/references';
import type { Condition, KubernetesObject } from '../../../gatewayApi/types';
import { indexed } from '../../objects/indexed';
import { lastOf } from '../../objects/lastOf';

/** What one controller wrote about one parentRef (RouteParentStatus). */
export interface ReportedParent {
  readonly parentRef: ParentReference;
  readonly controllerName: string;
  /** As they stand. */
  readonly conditions: ReadonlyArray<Condition | null> | null | undefined;
  /** Where it stands in the route. */
  readonly path: string;
}

/**
 * Reads what controllers wrote about the parents of a route (RouteStatus.parents).
 *
 * @param route - As it stands; what is no entry is left out.
 * @returns The entries, in their order.
 */
export const reportedParents = lastOf((route: KubernetesObject): readonly ReportedParent[] => {
  const { status } = route as { status?: { parents?: readonly unknown[] | null } | null };
  return indexed(status?.parents).map(([index, raw]) => {
    const { parentRef, controllerName, conditions } = raw as {
      parentRef?: Parameters<typeof parentReference>[0];
      controllerName?: unknown;
      conditions?: ReportedParent['conditions'];
    };
    return {
      parentRef: parentReference(parentRef, text(route.metadata.namespace)),
      controllerName: text(controllerName),
      conditions,
      path: `.status.parents[${index}]`,
    };
  });
});

function same(a: ParentReference, b: ParentReference): boolean {
  return (
    a.group === b.group &&
    a.kind === b.kind &&
    a.namespace === b.namespace &&
    a.name === b.name &&
    a.sectionName === b.sectionName &&
    a.port === b.port
  );
}

/**
 * Picks the entries that speak of a parentRef (RouteParentStatus.parentRef, controllerName).
 *
 * @param entries - Of the route.
 * @param parentRef - With its defaults.
 * @param controllerName - Of the Gateway's class; `''` where it is not known, which means anybody.
 * @returns The entries, in their order.
 */
export function entriesFor(
  entries: readonly ReportedParent[],
  parentRef: ParentReference,
  controllerName: string
): ReportedParent[] {
  return entries.filter(
    entry =>
      same(entry.parentRef, parentRef) &&
      (controllerName === '' || entry.controllerName === controllerName)
  );
}
