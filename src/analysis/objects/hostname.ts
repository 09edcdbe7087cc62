import { text } from '../../gatewayApi/read';

const WILDCARD = '*.';
// Read from left to right without going back, which is quickest for the names that people give.
const LABEL = '[a-z0-9]+(?:-+[a-z0-9]+)*';
const HOSTNAME = new RegExp(`^(?:\\*\\.)?${LABEL}(?:\\.${LABEL})*$`);
const ADDRESS = /^\d+(\.\d+){3}$/;
const LONGEST = 253;
const QUOTE = '"';
const NONE: readonly string[] = [];

/** Stands for any hostname in a list of effective hostnames. */
export const ANY_HOSTNAME = '*';

/**
 * Tells whether a text is a hostname (Hostname: RFC 1123, no address, at most one wildcard label,
 * which comes first).
 *
 * @param value - Anything.
 * @returns Whether it is one; upper case counts, as DNS does not tell it apart.
 */
export function isHostname(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= LONGEST &&
    HOSTNAME.test(value.toLowerCase()) &&
    !ADDRESS.test(value)
  );
}

/**
 * Makes of what is no hostname something that matches none, and that reads as what it is.
 *
 * @param value - Anything.
 * @returns Its text in quotes, which no hostname has.
 */
export function impossibleHostname(value: unknown): string {
  return `${QUOTE}${text(value)}${QUOTE}`;
}

/**
 * Intersects two hostnames (Listener.hostname, HTTPRouteSpec.hostnames). A wildcard stands for one
 * label or more, never for none; of two wildcards the longer is the intersection.
 *
 * @param a - A hostname in lower case; `''` is any.
 * @param b - Likewise.
 * @returns What both match; `''` where both are any, undefined where they have nothing in common.
 */
export function intersectHostnames(a: string, b: string): string | undefined {
  if (a === b || b === '') return a;
  if (a === '') return b;
  // Of the same length are `*.example.com` and `a.example.com`: then it is the wildcard that matches.
  const first = a.length < b.length || (a.length === b.length && a.startsWith(WILDCARD));
  const [shorter, longer] = first ? [a, b] : [b, a];
  // `*.example.com` matches `.example.com` at the end of anything longer, wildcard or not.
  return shorter.startsWith(WILDCARD) && longer.endsWith(shorter.slice(1)) ? longer : undefined;
}

/**
 * Lists the wildcards that cover a hostname.
 *
 * @param hostname - In lower case; a wildcard is among those that cover it.
 * @returns The most specific first: `*.b.c`, `*.c` for `a.b.c`; without that for any hostname.
 */
export function wildcardsAbove(hostname: string): string[] {
  const labels = hostname.split('.');
  return labels.slice(1).map((_, index) => `${WILDCARD}${labels.slice(index + 1).join('.')}`);
}

/**
 * Works out for which hostnames a route is served by a listener (HTTPRouteSpec.hostnames,
 * TLSRouteSpec.hostnames: those that don't match the listener's are ignored).
 *
 * @param listener - The listener's hostname in lower case; `''` is any.
 * @param route - The route's, in lower case; none is any. Either all are hostnames, or all impossible.
 * @returns The effective hostnames, none twice; `['*']` is any, `[]` none.
 */
export function effectiveHostnames(listener: string, route: readonly string[]): readonly string[] {
  if (route.length === 0) return [listener === '' ? ANY_HOSTNAME : listener];
  if (route[0]?.startsWith(QUOTE)) return NONE;
  if (route.length === 1) {
    const [own = ''] = route;
    const only = intersectHostnames(listener, own);
    // Mostly the listener takes it as it is; then nothing new has to be made.
    return only === own ? route : only === undefined ? NONE : [only];
  }
  const found = new Set<string>();
  route.forEach(hostname => {
    const both = intersectHostnames(listener, hostname);
    if (both !== undefined) found.add(both);
  });
  return [...found];
}
