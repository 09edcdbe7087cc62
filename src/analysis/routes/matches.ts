import { isRouteKind } from '../../gatewayApi/kinds';
import { text } from '../../gatewayApi/read';
import type { Route, RouteKind } from '../../gatewayApi/types';
import { indexed } from '../objects/indexed';

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

type Fields = Readonly<Record<string, unknown>>;
/** The names, types and values of headers or query parameters. */
type Pairs = ReadonlyArray<readonly [name: string, type: string, value: string]>;
type HttpKey = readonly [type: string, path: string, method: string, headers: Pairs, query: Pairs];
type GrpcKey = readonly [type: string, service: string, method: string, headers: Pairs];

const PATH_TYPES = ['Exact', 'PathPrefix', 'RegularExpression'];
const VALUE_TYPES = ['Exact', 'RegularExpression'];
const NONE: readonly MatchesOfRule[] = [];

function isMissing(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

// A missing value has a default. A value of another type is malformed.
function textOr(value: unknown, missing: string): string | undefined {
  if (isMissing(value)) return missing;
  return typeof value === 'string' ? value : undefined;
}

function oneOf(value: unknown, known: readonly string[], missing: string): string | undefined {
  const found = textOr(value, missing);
  return found !== undefined && known.includes(found) ? found : undefined;
}

function fieldsOf(value: unknown): Fields | undefined {
  if (isMissing(value)) return {};
  return typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : undefined;
}

// All pairs must match, so their order is not significant.
function pairsOf(value: unknown, nameOf: (name: string) => string): Pairs | undefined {
  if (isMissing(value)) return [];
  if (!Array.isArray(value)) return undefined;
  const found: Array<readonly [string, string, string]> = [];
  for (const item of value as readonly unknown[]) {
    const fields = isMissing(item) ? undefined : fieldsOf(item);
    const type = oneOf(fields?.type, VALUE_TYPES, 'Exact');
    if (fields === undefined || type === undefined) return undefined;
    if (typeof fields.name !== 'string' || typeof fields.value !== 'string') return undefined;
    found.push([nameOf(fields.name), type, fields.value]);
  }
  return found.length < 2 ? found : found.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

const lowerCase = (name: string) => name.toLowerCase();
const asItStands = (name: string) => name;

function httpKey({ path, method, headers, queryParams }: Fields): string | undefined {
  const ofPath = fieldsOf(path);
  const type = oneOf(ofPath?.type, PATH_TYPES, 'PathPrefix');
  const value = textOr(ofPath?.value, '/');
  const verb = textOr(method, '');
  const ofHeaders = pairsOf(headers, lowerCase);
  const ofQuery = pairsOf(queryParams, asItStands);
  if (ofPath === undefined || type === undefined || value === undefined) return undefined;
  if (verb === undefined || ofHeaders === undefined || ofQuery === undefined) return undefined;
  const key: HttpKey = [type, value, verb, ofHeaders, ofQuery];
  return JSON.stringify(key);
}

function grpcKey({ method, headers }: Fields): string | undefined {
  const ofMethod = fieldsOf(method);
  const type = oneOf(ofMethod?.type, VALUE_TYPES, 'Exact');
  const service = textOr(ofMethod?.service, '');
  const name = textOr(ofMethod?.method, '');
  const ofHeaders = pairsOf(headers, lowerCase);
  if (ofMethod === undefined || type === undefined || ofHeaders === undefined) return undefined;
  if (service === undefined || name === undefined) return undefined;
  // Without a service and a method name, the match applies to every method, regardless of the type.
  const key: GrpcKey = [service + name === '' ? 'Exact' : type, service, name, ofHeaders];
  return JSON.stringify(key);
}

const EVERY_REQUEST = {
  HTTPRoute: [{ index: undefined, key: httpKey({}) }],
  GRPCRoute: [{ index: undefined, key: grpcKey({}) }],
};
const EVERY_CONNECTION: readonly MatchesOfRule[] = [
  { index: undefined, matches: [{ index: undefined, key: '' }] },
];

function matchesOfRule(kind: 'HTTPRoute' | 'GRPCRoute', matches: unknown): readonly RouteMatch[] {
  if (isMissing(matches) || (Array.isArray(matches) && matches.length === 0)) {
    return EVERY_REQUEST[kind];
  }
  if (!Array.isArray(matches)) return [{ index: undefined, key: undefined }];
  // `map` is not used, because it reads the constructor of an untrusted list.
  return Array.from(matches as readonly unknown[], (match, index) => {
    const fields = isMissing(match) ? undefined : fieldsOf(match);
    if (fields === undefined) return { index, key: undefined };
    return { index, key: kind === 'HTTPRoute' ? httpKey(fields) : grpcKey(fields) };
  });
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
  if (kind === 'HTTPRoute' && isMissing(rules)) {
    return [{ index: undefined, matches: EVERY_REQUEST.HTTPRoute }];
  }
  const written = indexed(rules);
  if (written.length === 0) return NONE;
  if (kind !== 'HTTPRoute' && kind !== 'GRPCRoute') return EVERY_CONNECTION;
  return written.map(([index, rule]) => ({
    index,
    matches: matchesOfRule(kind, (rule as Fields).matches),
  }));
}

/** The keys of all matches of a route, without duplicates. Malformed matches are omitted. */
export function matchKeysOf(route: Route): readonly string[] {
  const rules = isRouteKind(route.kind) ? matchesOf(route.kind, route) : NONE;
  const keys = rules.flatMap(({ matches }) => matches.flatMap(({ key }) => key ?? []));
  return keys.length < 2 ? keys : [...new Set(keys)];
}

function pairsText(field: string, all: Pairs): string[] {
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
  if (kind === 'HTTPRoute') {
    const [type, path, method, headers, query] = JSON.parse(key) as HttpKey;
    const verb = method === '' ? [] : [`method ${method}`];
    const pairs = [...pairsText('headers', headers), ...pairsText('queryParams', query)];
    return [`${type} ${path}`, ...verb, ...pairs].join(', ');
  }
  if (kind !== 'GRPCRoute') return '*';
  const [type, service, method, headers] = JSON.parse(key) as GrpcKey;
  const call =
    service + method === ''
      ? []
      : [`${type === 'Exact' ? '' : `${type} `}${service || '*'}/${method || '*'}`];
  return [...call, ...pairsText('headers', headers)].join(', ') || '*';
}
