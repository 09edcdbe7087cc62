import { trimmedPrefix } from '../redirectTarget';
import type { GrpcMatchParts, HttpMatchParts } from './matchParts';

const PATTERN = 'RegularExpression';

/**
 * Whether the specification leaves the rank of a match to the implementation: its path, service or
 * method is a regular expression (HTTPRouteRule.matches).
 */
export function isUnranked([type]: HttpMatchParts | GrpcMatchParts): boolean {
  return type === PATTERN;
}

/** How many headers or query parameters a match wants. Later entries of one name are ignored. */
function wantedCount(pairs: HttpMatchParts[3]): number {
  return pairs.length < 2 ? pairs.length : new Set(pairs.map(([name]) => name)).size;
}

function firstDifference(differences: ReadonlyArray<() => number>): number {
  for (const difference of differences) {
    const found = difference();
    if (found !== 0) return found;
  }
  return 0;
}

/**
 * Compares matches of HTTPRoutes by precedence (HTTPRouteRule.matches): an exact path, then the
 * longer prefix, then a method, then more headers, then more query parameters.
 *
 * @param counted - What counts of the characters of a prefix: as it is written, or without the
 *   trailing slash, which is ignored otherwise. The specification leaves this open.
 * @returns A negative number if `a` comes first. 0 if their routes and rules decide.
 */
export function compareHttpMatches(
  a: HttpMatchParts,
  b: HttpMatchParts,
  counted: 'written' | 'trimmed' = 'written'
): number {
  const exact = ([type]: HttpMatchParts) => (type === 'Exact' ? 1 : 0);
  const length = ([type, path]: HttpMatchParts) =>
    type === 'PathPrefix' ? (counted === 'written' ? path : trimmedPrefix(path)).length : 0;
  return firstDifference([
    () => exact(b) - exact(a),
    () => length(b) - length(a),
    () => Number(b[2] !== '') - Number(a[2] !== ''),
    () => wantedCount(b[3]) - wantedCount(a[3]),
    () => wantedCount(b[4]) - wantedCount(a[4]),
  ]);
}

/**
 * Compares matches of GRPCRoutes by precedence (GRPCRouteRule.matches): more characters of the
 * service, then of the method, then more headers.
 *
 * @returns A negative number if `a` comes first. 0 if their routes and rules decide.
 */
export function compareGrpcMatches(a: GrpcMatchParts, b: GrpcMatchParts): number {
  return firstDifference([
    () => b[1].length - a[1].length,
    () => b[2].length - a[2].length,
    () => wantedCount(b[3]) - wantedCount(a[3]),
  ]);
}
