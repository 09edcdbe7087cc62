import { isRouteKind } from '../../../gatewayApi/kinds';
import { text } from '../../../gatewayApi/read';
import type { Route, RouteKind } from '../../../gatewayApi/types';
import { indexed } from '../../objects/indexed';
import {
  type GrpcMatchParts,
  type HttpMatchParts,
  isUnset,
  type MatchPairs,
  readMatches,
} from './matchParts';

/** A match of a rule. */
export interface RouteMatch {
  /** The index in the rule's `matches`. Undefined for the default match. */
  readonly index: number | undefined;
  /**
   * Matches with an equal key match the same requests with the same precedence. Undefined if part
   * of the match is malformed. Such a match equals no other match.
   */
  readonly key: string | undefined;
}

/** The matches of one rule. */
export interface MatchesOfRule {
  /** The index in `spec.rules`. Undefined for a default rule and for a kind without matches. */
  readonly index: number | undefined;
  readonly matches: readonly RouteMatch[];
}

const NONE: readonly MatchesOfRule[] = [];

const EVERY_CONNECTION: readonly MatchesOfRule[] = [
  { index: undefined, matches: [{ index: undefined, key: '' }] },
];

function matchesOfRule(kind: 'HTTPRoute' | 'GRPCRoute', rule: unknown): readonly RouteMatch[] {
  return readMatches(kind, rule).map(({ index, parts }) => ({
    index,
    key: parts === undefined ? undefined : JSON.stringify(parts),
  }));
}

/**
 * Reads the matches of a route with defaults applied (HTTPRouteMatch, GRPCRouteMatch). The default
 * path of an HTTPRouteMatch is the prefix `/`. A trailing `/` of a prefix is significant, because
 * precedence may depend on the length. Regular expressions are equal if their text is equal.
 *
 * @returns The matches of each rule. A TLSRoute, TCPRoute or UDPRoute selects connections only by
 *   listener and hostname, so it has a single match.
 */
export function matchesOf(kind: RouteKind, route: Route): readonly MatchesOfRule[] {
  const rules = (route.spec as { rules?: readonly unknown[] | null } | null | undefined)?.rules;
  if (kind === 'HTTPRoute' && isUnset(rules)) {
    return [{ index: undefined, matches: matchesOfRule(kind, undefined) }];
  }
  const written = indexed(rules);
  if (written.length === 0) return NONE;
  if (kind !== 'HTTPRoute' && kind !== 'GRPCRoute') return EVERY_CONNECTION;
  return written.map(([index, rule]) => ({ index, matches: matchesOfRule(kind, rule) }));
}

/** The keys of all matches of a route, without duplicates. Malformed matches are omitted. */
export function matchKeysOf(route: Route): readonly string[] {
  const rules = isRouteKind(route.kind) ? matchesOf(route.kind, route) : NONE;
  const keys = rules.flatMap(({ matches }) => matches.flatMap(({ key }) => key ?? []));
  return keys.length < 2 ? keys : [...new Set(keys)];
}

function pairsText(field: string, all: MatchPairs): string[] {
  return all.map(([name, type, value]) =>
    [field, ...(type === 'Exact' ? [] : [type]), `${name}=${text(value)}`].join(' ')
  );
}

/**
 * Describes a match by its fields.
 *
 * @param key - The key of the match.
 * @returns The text, such as `PathPrefix /api, method GET, headers version=v2`, or `*` for a match
 *   that applies to all requests.
 */
export function matchText(kind: RouteKind, key: string): string {
  return kind === 'HTTPRoute' || kind === 'GRPCRoute'
    ? partsText(kind, JSON.parse(key) as HttpMatchParts | GrpcMatchParts)
    : '*';
}

/**
 * Describes the parts of a match.
 *
 * @returns The text, as `matchText` returns it.
 */
export function partsText(
  kind: 'HTTPRoute' | 'GRPCRoute',
  parts: HttpMatchParts | GrpcMatchParts
): string {
  if (kind === 'HTTPRoute') {
    const [type, path, method, headers, query] = parts as HttpMatchParts;
    const verb = method === '' ? [] : [`method ${method}`];
    const pairs = [...pairsText('headers', headers), ...pairsText('queryParams', query)];
    return [`${type} ${path}`, ...verb, ...pairs].join(', ');
  }
  const [type, service, method, headers] = parts as GrpcMatchParts;
  const call =
    service + method === ''
      ? []
      : [`${type === 'Exact' ? '' : `${type} `}${service || '*'}/${method || '*'}`];
  return [...call, ...pairsText('headers', headers)].join(', ') || '*';
}
