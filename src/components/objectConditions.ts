import {
  type ReportedCondition,
  reportedCondition,
  reportedConditions,
} from '../gatewayApi/conditions';
import { list, number, text } from '../gatewayApi/read';
import { parentReference } from '../gatewayApi/references';
import type { GatewayApiKind, ObjectOfKind, Route } from '../gatewayApi/types';
import { parentText, routeParents } from './routeParents';

/** Conditions that one controller reported about an object or a part of it. */
export interface ConditionGroup {
  readonly part: 'object' | 'listener' | 'parent' | 'ancestor';
  /** Which listener, parent or ancestor; `''` for the object itself. */
  readonly about: string;
  readonly controller?: string;
  /** Never empty: an `Accepted` that is not reconciled where nothing was reported. */
  readonly conditions: readonly ReportedCondition[];
}

type RawConditions = Parameters<typeof reportedConditions>[0];

function conditionsOr(
  conditions: RawConditions,
  generation: number | undefined
): readonly ReportedCondition[] {
  const reported = reportedConditions(conditions, generation);
  return reported.length > 0 ? reported : [reportedCondition(undefined, 'Accepted', generation)];
}

function routeGroups(route: Route): ConditionGroup[] {
  const { namespace } = route.metadata;
  const generation = number(route.metadata.generation);
  const reported = list(route.status?.parents).map(status => ({
    part: 'parent' as const,
    about: parentText(parentReference(status.parentRef, namespace)),
    controller: text(status.controllerName) || undefined,
    conditions: conditionsOr(status.conditions, generation),
  }));
  const waiting = routeParents(route)
    .filter(({ parent }) => !reported.some(group => group.about === parentText(parent)))
    .map(({ parent, accepted }) => ({
      part: 'parent' as const,
      about: parentText(parent),
      conditions: accepted,
    }));
  return [...reported, ...waiting];
}

function policyGroups({ metadata, status }: ObjectOfKind['BackendTLSPolicy']): ConditionGroup[] {
  const generation = number(metadata.generation);
  const ancestors = list(status?.ancestors).map(ancestor => ({
    part: 'ancestor' as const,
    about: parentText(parentReference(ancestor.ancestorRef, metadata.namespace)),
    controller: text(ancestor.controllerName) || undefined,
    conditions: conditionsOr(ancestor.conditions, generation),
  }));
  return ancestors.length > 0
    ? ancestors
    : [{ part: 'object', about: '', conditions: conditionsOr(undefined, generation) }];
}

/**
 * Reads all conditions of an object of the Gateway API, by what they are about.
 *
 * @param object - The object as it arrived.
 * @returns The groups; none for a ReferenceGrant, which has no status, and for a route without
 *   parentRefs.
 */
export function objectConditions(object: ObjectOfKind[GatewayApiKind]): ConditionGroup[] {
  const generation = number(object.metadata.generation);
  switch (object.kind) {
    case 'ReferenceGrant':
      return [];
    case 'BackendTLSPolicy':
      return policyGroups(object);
    case 'GatewayClass':
    case 'Gateway':
    case 'ListenerSet': {
      const { status } = object;
      const listeners =
        typeof status === 'object' && status !== null && 'listeners' in status
          ? list(status.listeners)
          : [];
      return [
        { part: 'object', about: '', conditions: conditionsOr(status?.conditions, generation) },
        ...listeners.map(listener => ({
          part: 'listener' as const,
          about: text(listener.name),
          conditions: conditionsOr(listener.conditions, generation),
        })),
      ];
    }
    default:
      return routeGroups(object);
  }
}
