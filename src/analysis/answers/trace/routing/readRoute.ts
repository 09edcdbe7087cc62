import type { Route } from '../../../../gatewayApi/types';
import { indexed } from '../../../objects/indexed';
import { precedenceOf } from '../../../objects/precedence';
import { readMatches } from '../../../routes/matches/matchParts';
import type { ReadRoute, ReadRule } from './routeGroup';

// The rules of a route do not depend on other objects.
const readRoutes = new WeakMap<Route, ReadRoute>();

function rulesOf(route: Route): readonly ReadRule[] {
  const { kind } = route;
  const rules = (route.spec as { rules?: unknown } | null | undefined)?.rules;
  if (kind !== 'HTTPRoute' && kind !== 'GRPCRoute') {
    return indexed(rules as readonly unknown[])
      .slice(0, 1)
      .map(([index, raw]) => ({ index, raw, matches: [] }));
  }
  if (kind === 'HTTPRoute' && (rules === undefined || rules === null)) {
    return [{ index: undefined, raw: {}, matches: readMatches(kind, undefined) }];
  }
  return indexed(rules as readonly unknown[]).map(([index, raw]) => ({
    index,
    raw,
    matches: readMatches(kind, raw),
  }));
}

/** Reads the rules and the precedence of a route. Each route is read once. */
export function readRoute(object: Route): ReadRoute {
  const known = readRoutes.get(object);
  if (known !== undefined) return known;
  const made = { ...precedenceOf(object), object, rules: rulesOf(object) };
  readRoutes.set(object, made);
  return made;
}
