import {
  type ReportedCondition,
  reportedCondition,
  reportedConditions,
} from '../../gatewayApi/conditions';
import { GATEWAY_API_GROUP, isRouteKind, kindInfo, type PageKind } from '../../gatewayApi/kinds';
import { list, text } from '../../gatewayApi/read';
import { type ParentReference, parentReference } from '../../gatewayApi/references';
import type { ObjectOfKind, Route } from '../../gatewayApi/types';
import { parentText } from '../basics/parentText';
import { parentStatuses } from './parentStatuses';

/** The conditions that one controller reported about an object or a part of an object. */
export interface ConditionGroup {
  readonly part: 'object' | 'listener' | 'parent' | 'ancestor';
  /** The listener, parent or ancestor; `''` for the object itself. */
  readonly about: string;
  /** The parent or ancestor. */
  readonly reference?: ParentReference;
  /**
   * `''` if the controller gave no name; undefined for the object's own conditions and if nothing
   * is reported.
   */
  readonly controller?: string;
  /** Never empty: if nothing is reported, it contains an `Accepted` that is not reconciled. */
  readonly conditions: readonly ReportedCondition[];
}

function orNotReconciled(reported: readonly ReportedCondition[]): readonly ReportedCondition[] {
  return reported.length > 0 ? reported : [reportedCondition(undefined, 'Accepted', undefined)];
}

function isRoute(object: ObjectOfKind[PageKind]): object is Route {
  return isRouteKind(object.kind);
}

function routeGroups(route: Route): ConditionGroup[] {
  return parentStatuses(route).flatMap(({ parent, reports }) => {
    const about = { part: 'parent' as const, about: parentText(parent), reference: parent };
    return reports.length === 0
      ? [{ ...about, conditions: orNotReconciled([]) }]
      : reports.map(({ controller, conditions }) => ({
          ...about,
          controller,
          conditions: orNotReconciled(conditions),
        }));
  });
}

function policyGroups({ metadata, status }: ObjectOfKind['BackendTLSPolicy']): ConditionGroup[] {
  const { generation } = metadata;
  const ancestors = list(status?.ancestors).map(ancestor => {
    const reference = parentReference(ancestor.ancestorRef, metadata.namespace);
    return {
      part: 'ancestor' as const,
      about: parentText(reference),
      reference,
      controller: text(ancestor.controllerName),
      conditions: orNotReconciled(reportedConditions(ancestor.conditions, generation)),
    };
  });
  return ancestors.length > 0
    ? ancestors
    : [{ part: 'object', about: '', conditions: orNotReconciled([]) }];
}

/**
 * Groups all conditions of an object by subject.
 *
 * @returns Empty for a ReferenceGrant, which has no status, and for a route without parentRefs.
 */
export function objectConditions(object: ObjectOfKind[PageKind]): ConditionGroup[] {
  if (isRoute(object)) return routeGroups(object);
  if (object.kind === 'ReferenceGrant') return [];
  if (object.kind === 'BackendTLSPolicy') return policyGroups(object);
  const { status } = object;
  const { generation } = object.metadata;
  const own = reportedConditions(status?.conditions, generation);
  // Nobody has to accept what is of another group.
  if (kindInfo(object.kind).group !== GATEWAY_API_GROUP)
    return own.length === 0 ? [] : [{ part: 'object', about: '', conditions: own }];
  const listeners =
    typeof status === 'object' && status !== null && 'listeners' in status
      ? list(status.listeners)
      : [];
  return [
    {
      part: 'object',
      about: '',
      conditions: orNotReconciled(own),
    },
    ...listeners.map(listener => ({
      part: 'listener' as const,
      about: text(listener.name),
      conditions: orNotReconciled(reportedConditions(listener.conditions, generation)),
    })),
  ];
}
