import { type ReportedCondition, reportedConditions } from '../../gatewayApi/conditions';
import { list, text } from '../../gatewayApi/read';
import { type ParentReference, parentReference } from '../../gatewayApi/references';
import type { Route } from '../../gatewayApi/types';
import { sameParent } from '../basics/parentText';

export interface ControllerReport {
  readonly controller: string;
  readonly conditions: readonly ReportedCondition[];
}

/** One parentRef and all reports about it. */
export interface ParentStatus {
  readonly parent: ParentReference;
  /** False if only the status names it. The route can have named it before. */
  readonly inSpec: boolean;
  /** Empty if not reconciled. */
  readonly reports: readonly ControllerReport[];
}

/**
 * Reads the controllers' reports about each parent of a route.
 *
 * @returns The parentRefs in their order, then those that only the status names.
 */
export function parentStatuses(route: Route): ParentStatus[] {
  const { namespace } = route.metadata;
  const { generation } = route.metadata;
  const statuses = list(route.status?.parents).map(status => ({
    parent: parentReference(status.parentRef, namespace),
    report: {
      controller: text(status.controllerName),
      conditions: reportedConditions(status.conditions, generation),
    },
  }));
  const reportsOf = (parent: ParentReference) =>
    statuses.filter(status => sameParent(status.parent, parent)).map(({ report }) => report);
  const named = list(route.spec?.parentRefs).map(raw => parentReference(raw, namespace));
  const others = statuses
    .map(({ parent }) => parent)
    .filter(parent => !named.some(other => sameParent(other, parent)))
    .filter((parent, index, all) => all.findIndex(other => sameParent(other, parent)) === index);
  return [
    ...named.map(parent => ({ parent, inSpec: true, reports: reportsOf(parent) })),
    ...others.map(parent => ({ parent, inSpec: false, reports: reportsOf(parent) })),
  ];
}
