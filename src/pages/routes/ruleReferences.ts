import { list } from '../../gatewayApi/read';
import { backendReference, type Reference } from '../../gatewayApi/references';
import type { RouteFilter, RouteRule } from './routeFields';

function filterReferences(
  filters: ReadonlyArray<RouteFilter | null> | null | undefined,
  namespace: string | undefined
): Reference[] {
  return list(filters)
    .flatMap(filter => [filter.requestMirror?.backendRef, filter.externalAuth?.backendRef])
    .filter(raw => raw !== null && raw !== undefined)
    .map(raw => backendReference(raw, namespace));
}

/**
 * Finds every backend that a rule, its filters or its backends' filters name.
 *
 * @param rule - The rule as it arrived.
 * @param namespace - The route's.
 */
export function ruleReferences(rule: RouteRule, namespace: string | undefined): Reference[] {
  return [
    ...filterReferences(rule.filters, namespace),
    ...list(rule.backendRefs).flatMap(raw => [
      backendReference(raw, namespace),
      ...filterReferences(raw.filters, namespace),
    ]),
  ];
}
