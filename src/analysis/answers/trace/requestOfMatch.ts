import type { Route } from '../../../gatewayApi/types';
import type { GrpcMatchParts, HttpMatchParts, MatchPairs } from '../../routes/matches/matchParts';
import { readMatches } from '../../routes/matches/matchParts';
import type { GivenRequest } from './traceRequest';

const PATTERN = 'RegularExpression';

function pairValues(pairs: MatchPairs): Map<string, string> | undefined {
  if (pairs.some(([, type]) => type === PATTERN)) return undefined;
  const found = new Map<string, string>();
  // Only the first entry of a name counts.
  pairs.forEach(([name, , value]) => found.set(name, found.get(name) ?? value));
  return found;
}

function httpRequest([type, path, method, headers, query]: HttpMatchParts):
  | GivenRequest
  | undefined {
  const values = pairValues(headers);
  const parameters = pairValues(query);
  if (type === PATTERN || values === undefined || parameters === undefined) return undefined;
  const search = new URLSearchParams([...parameters]).toString();
  return {
    path: search === '' ? path : `${path}?${search}`,
    ...(method === '' ? {} : { method }),
    headers: Object.fromEntries(values),
  };
}

function grpcRequest([type, service, method, headers]: GrpcMatchParts): GivenRequest | undefined {
  const values = pairValues(headers);
  if (type === PATTERN || values === undefined) return undefined;
  return {
    scheme: 'grpc',
    path: `/${service || 'example.Service'}/${method || 'Method'}`,
    headers: Object.fromEntries(values),
  };
}

/**
 * Makes a request that a match meets.
 *
 * @param route - A raw HTTPRoute or GRPCRoute.
 * @param rule - The index of the rule.
 * @param match - The index of the match. Undefined for the first.
 * @returns The request without a host and a Gateway. Undefined for a route of another kind, and for a
 *   match that is malformed or has a regular expression.
 */
export function requestOfMatch(
  route: Route,
  rule: number,
  match?: number
): GivenRequest | undefined {
  const { kind } = route;
  if (kind !== 'HTTPRoute' && kind !== 'GRPCRoute') return undefined;
  const rules = (route.spec as { rules?: readonly unknown[] | null } | null | undefined)?.rules;
  const { parts } = readMatches(kind, rules?.[rule])[match ?? 0] ?? {};
  if (parts === undefined) return undefined;
  return kind === 'HTTPRoute'
    ? httpRequest(parts as HttpMatchParts)
    : grpcRequest(parts as GrpcMatchParts);
}
