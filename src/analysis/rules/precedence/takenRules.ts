import { isRouteKind } from '../../../gatewayApi/kinds';
import type { KubernetesObject, Route } from '../../../gatewayApi/types';
import type { Losses } from '../../evaluation/firstComers';
import { type Place, placeName, placesOf } from '../../evaluation/routePlaces';
import type { RuleContext } from '../../evaluation/rule';
import type { ObjectRef, RouteVerdict } from '../../model';
import { objectKey } from '../../objects/keys';
import { lastOf } from '../../objects/lastOf';
import { matchesOf, type MatchesOfRule, type RouteMatch } from '../../routes/matches/matches';

/** A match whose requests go to another match. */
export interface TakenMatch {
  readonly index: number | undefined;
  readonly key: string;
  /** An earlier rule of the route that has the same match. */
  readonly byRule: number | undefined;
  /** The index of the same match earlier in the same rule. */
  readonly twin: number | undefined;
  /** Other routes that have the same match and take precedence, without duplicates. */
  readonly byRoutes: readonly ObjectRef[];
  /** The places where the other routes take precedence. */
  readonly places: readonly Place[];
  /** Whether the match never gets a request. A twin takes no request from the rule. */
  readonly never: boolean;
}

/** A rule with at least one taken match. */
export interface TakenRule {
  /** Undefined if the rule is a default, or represents all rules. */
  readonly index: number | undefined;
  readonly matches: readonly TakenMatch[];
  /** Whether the rule never gets a request. */
  readonly never: boolean;
}

const NONE: readonly TakenRule[] = [];
const NOTHING_LOST: Losses = new Map();

// Whether all is known of where the route is served; else a rule may be reached where nobody sees it.
function isSettled({ parents }: RouteVerdict): boolean {
  return parents.every(
    ({ accepted, listeners }) =>
      accepted.status !== 'Unknown' && listeners.every(({ attached }) => attached !== 'Unknown')
  );
}

// Both rules call this function, one route after the other.
const matchesOfRoute = lastOf((route: Route) =>
  isRouteKind(route.kind) ? matchesOf(route.kind, route) : []
);

interface RawMatch {
  readonly path?: { readonly value?: unknown } | null;
  readonly method?: { readonly service?: unknown } | string | null;
}

// What equal matches have in common for sure. To read whole matches takes far longer.
function sketchOf(match: RawMatch | null | undefined): string {
  const path = match?.path?.value;
  const method = match?.method;
  const service = typeof method === 'object' ? method?.service : undefined;
  // Not written is the path /, or any service.
  return `${typeof path === 'string' ? path : '/'} ${typeof service === 'string' ? service : ''}`;
}

function hasOnlyDistinctMatches({ spec }: Route): boolean {
  const rules = (spec as { rules?: unknown } | null | undefined)?.rules;
  if (!Array.isArray(rules)) return false;
  const seen = new Set<string>();
  let count = 0;
  for (const rule of rules as ReadonlyArray<{ readonly matches?: unknown } | null>) {
    const matches = rule?.matches;
    const all = Array.isArray(matches) && matches.length > 0 ? matches : [undefined];
    count += all.length;
    for (const match of all as readonly RawMatch[]) seen.add(sketchOf(match));
  }
  return seen.size === count;
}

function repeats(rules: readonly MatchesOfRule[]): boolean {
  const keys = rules.flatMap(({ matches }) => matches.flatMap(({ key }) => key ?? []));
  return keys.length > 1 && new Set(keys).size < keys.length;
}

const mayRepeat = lastOf(
  (route: Route) => !hasOnlyDistinctMatches(route) && repeats(matchesOfRoute(route))
);

/**
 * Finds what of a route's rules never gets a request, or gets none at some place, because an earlier
 * rule or another route with precedence has the same match there (HTTPRouteRule.matches,
 * GRPCRouteRule.matches: on ties the oldest route, then the first by namespace and name, then the
 * first rule). Only what is the same counts, so that no request is left for the later one.
 *
 * @param object - The route as it stands.
 * @param verdict - Its verdict.
 * @param context - Where the other routes are.
 * @returns The rules of which something is taken, in their order. Where it is not known whether a
 *   listener accepts the route, other routes take nothing from it; nor from what a mesh serves.
 */
export function takenRules(
  object: KubernetesObject,
  verdict: RouteVerdict,
  { losses }: RuleContext
): readonly TakenRule[] {
  const { kind } = verdict.route;
  if (!isRouteKind(kind)) return NONE;
  const lost = isSettled(verdict) ? losses(verdict.route) : NOTHING_LOST;
  if (lost.size === 0 && !mayRepeat(object as Route)) return NONE;
  const rules = matchesOfRoute(object as Route);
  const places = lost.size === 0 ? [] : placesOf(object as Route, verdict);
  const inMesh = verdict.parents.some(({ mesh, accepted }) => mesh && accepted.status === 'True');

  const first = new Map<
    string,
    { readonly rule: number | undefined; readonly match: TakenMatch }
  >();
  const judge = (rule: number | undefined, { index, key }: RouteMatch): TakenMatch | undefined => {
    if (key === undefined) return undefined;
    const earlier = first.get(key);
    if (earlier !== undefined) {
      const same = earlier.rule === rule;
      return {
        index,
        key,
        byRule: same ? earlier.match.byRule : earlier.rule,
        twin: same ? earlier.match.index : undefined,
        byRoutes: [],
        places: [],
        never: !same || earlier.match.never,
      };
    }
    const by = new Map<string, ObjectRef>();
    const takenAt = places.filter(place => {
      const other = lost.get(placeName(place, kind))?.get(key);
      if (other !== undefined) by.set(objectKey(other), other);
      return other !== undefined;
    });
    const match: TakenMatch = {
      index,
      key,
      byRule: undefined,
      twin: undefined,
      byRoutes: [...by.values()],
      places: takenAt,
      never: places.length > 0 && takenAt.length === places.length && !inMesh,
    };
    first.set(key, { rule, match });
    return match;
  };
  return rules.flatMap(({ index, matches }) => {
    const judged = matches.map(match => judge(index, match));
    const taken = judged.flatMap(match =>
      match !== undefined &&
      (match.twin !== undefined || match.byRule !== undefined || match.byRoutes.length > 0)
        ? [match]
        : []
    );
    if (taken.length === 0) return [];
    return [{ index, matches: taken, never: judged.every(match => match?.never === true) }];
  });
}
