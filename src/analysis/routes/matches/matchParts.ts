/** A match with its parts. Undefined parts are malformed, as no API server accepts them. */
export interface ReadMatch {
  /** The index in the rule's `matches`. Undefined for the default match. */
  readonly index: number | undefined;
  readonly parts: HttpMatchParts | GrpcMatchParts | undefined;
}

/** The fields of a raw object. */
type RawFields = Readonly<Record<string, unknown>>;
/** The names, types and values of headers or query parameters, by name. Names of headers are in lower case. */
export type MatchPairs = ReadonlyArray<readonly [name: string, type: string, value: string]>;
/** The parts of an HTTPRouteMatch with defaults. `method` is `''` for any method. */
export type HttpMatchParts = readonly [
  type: string,
  path: string,
  method: string,
  headers: MatchPairs,
  query: MatchPairs
];
/** The parts of a GRPCRouteMatch with defaults. `service` and `method` are `''` for any. */
export type GrpcMatchParts = readonly [
  type: string,
  service: string,
  method: string,
  headers: MatchPairs
];

const PATH_TYPES = ['Exact', 'PathPrefix', 'RegularExpression'];
const VALUE_TYPES = ['Exact', 'RegularExpression'];

/** Whether a field is unset. */
export function isUnset(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

// A missing value has a default. A value of another type is malformed.
function textOr(value: unknown, missing: string): string | undefined {
  if (isUnset(value)) return missing;
  return typeof value === 'string' ? value : undefined;
}

function oneOf(value: unknown, known: readonly string[], missing: string): string | undefined {
  const found = textOr(value, missing);
  return found !== undefined && known.includes(found) ? found : undefined;
}

/** The fields of a value, none if it is missing. Undefined if it is malformed. */
function fieldsOf(value: unknown): RawFields | undefined {
  if (isUnset(value)) return {};
  return typeof value === 'object' && !Array.isArray(value) ? (value as RawFields) : undefined;
}

// All pairs must match, so their order is not significant.
function pairsOf(value: unknown, nameOf: (name: string) => string): MatchPairs | undefined {
  if (isUnset(value)) return [];
  if (!Array.isArray(value)) return undefined;
  const found: Array<readonly [string, string, string]> = [];
  for (const item of value as readonly unknown[]) {
    const fields = isUnset(item) ? undefined : fieldsOf(item);
    const type = oneOf(fields?.type, VALUE_TYPES, 'Exact');
    if (fields === undefined || type === undefined) return undefined;
    if (typeof fields.name !== 'string' || typeof fields.value !== 'string') return undefined;
    found.push([nameOf(fields.name), type, fields.value]);
  }
  return found.length < 2 ? found : found.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

const lowerCase = (name: string) => name.toLowerCase();
const asItStands = (name: string) => name;

function httpParts({ path, method, headers, queryParams }: RawFields): HttpMatchParts | undefined {
  const ofPath = fieldsOf(path);
  const type = oneOf(ofPath?.type, PATH_TYPES, 'PathPrefix');
  const value = textOr(ofPath?.value, '/');
  const verb = textOr(method, '');
  const ofHeaders = pairsOf(headers, lowerCase);
  const ofQuery = pairsOf(queryParams, asItStands);
  if (ofPath === undefined || type === undefined || value === undefined) return undefined;
  if (verb === undefined || ofHeaders === undefined || ofQuery === undefined) return undefined;
  return [type, value, verb, ofHeaders, ofQuery];
}

function grpcParts({ method, headers }: RawFields): GrpcMatchParts | undefined {
  const ofMethod = fieldsOf(method);
  const type = oneOf(ofMethod?.type, VALUE_TYPES, 'Exact');
  const service = textOr(ofMethod?.service, '');
  const name = textOr(ofMethod?.method, '');
  const ofHeaders = pairsOf(headers, lowerCase);
  if (ofMethod === undefined || type === undefined || ofHeaders === undefined) return undefined;
  if (service === undefined || name === undefined) return undefined;
  // Without a service and a method name, the match applies to every method, regardless of the type.
  return [service + name === '' ? 'Exact' : type, service, name, ofHeaders];
}

/** Reads the parts of one match, with defaults applied. */
const MATCH_PARTS = { HTTPRoute: httpParts, GRPCRoute: grpcParts };

/**
 * Reads the parts of the matches of a rule, with defaults applied.
 *
 * @param rule - The raw rule. Undefined for the default rule of a route without rules.
 * @returns Never empty: without matches, a rule matches every request.
 */
export function readMatches(kind: 'HTTPRoute' | 'GRPCRoute', rule: unknown): readonly ReadMatch[] {
  const { matches } = (fieldsOf(rule) ?? {}) as { readonly matches?: unknown };
  if (isUnset(matches) || (Array.isArray(matches) && matches.length === 0)) {
    return [{ index: undefined, parts: MATCH_PARTS[kind]({}) }];
  }
  if (!Array.isArray(matches)) return [{ index: undefined, parts: undefined }];
  // `map` is not used, because it reads the constructor of an untrusted list.
  return Array.from(matches as readonly unknown[], (match, index) => {
    const fields = isUnset(match) ? undefined : fieldsOf(match);
    return { index, parts: fields === undefined ? undefined : MATCH_PARTS[kind](fields) };
  });
}
