import { text } from '../../../gatewayApi/read';
import { type ParentReference, parentReference } from '../../../gatewayApi/references';
import type { Condition, KubernetesObject } from '../../../gatewayApi/types';
import { indexed } from '../../objects/indexed';
import { lastOf } from '../../objects/lastOf';

/** What one controller wrote about one parentRef (RouteParentStatus). */
export interface ReportedParent {
  readonly parentRef: ParentReference;
  readonly controllerName: string;
  /** The conditions as reported. */
  readonly conditions: ReadonlyArray<Condition | null> | null | undefined;
  /** The field of the entry in the route. */
  readonly path: string;
}

/**
 * Reads what controllers wrote about the parents of a route (RouteStatus.parents).
 *
 * @param route - Invalid status entries are ignored.
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
      parentRef: parentReference(parentRef, route.metadata.namespace),
      controllerName: text(controllerName),
      conditions,
      path: `.status.parents[${index}]`,
    };
  });
});

/** Whether two parentRefs (with their defaults) are equal (RouteParentStatus.parentRef). */
export function isSameParent(a: ParentReference, b: ParentReference): boolean {
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
 * Selects the entries for a parentRef (RouteParentStatus.parentRef, controllerName).
 *
 * @param entries - Of the route.
 * @param parentRef - With its defaults.
 * @param controllerName - The controller of the class; `''` (not known) matches any controller.
 * @returns The entries, in their order.
 */
export function entriesFor(
  entries: readonly ReportedParent[],
  parentRef: ParentReference,
  controllerName: string
): ReportedParent[] {
  return entries.filter(
    entry =>
      isSameParent(entry.parentRef, parentRef) &&
      (controllerName === '' || entry.controllerName === controllerName)
  );
}
