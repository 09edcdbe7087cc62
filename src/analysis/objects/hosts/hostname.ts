import { text } from '../../../gatewayApi/read';
import { isVariable } from '../../../gatewayApi/variable';

const WILDCARD = '*.';
// Matches without backtracking, which is fastest for typical names.
const LABEL = '[a-z0-9]+(?:-+[a-z0-9]+)*';
const HOSTNAME = new RegExp(`^(?:\\*\\.)?${LABEL}(?:\\.${LABEL})*$`);
const ADDRESS = /^\d+(\.\d+){3}$/;
const LONGEST = 253;
const QUOTE = '"';
const NONE: readonly string[] = [];

/** Means any hostname in a list of effective hostnames. */
export const ANY_HOSTNAME = '*';

/**
 * Tells whether a value is a hostname (Hostname: RFC 1123, not an IP address, at most one wildcard
 * label, which must be the first). Uppercase letters are accepted because DNS is case-insensitive.
 * A text with a variable counts as a hostname, since it can become one.
 */
export function isHostname(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const fits = value.length <= LONGEST && HOSTNAME.test(value.toLowerCase());
  return fits ? !ADDRESS.test(value) : isVariable(value);
}

/**
 * Converts an invalid hostname to a text that matches no hostname but remains readable.
 *
 * @param value - The invalid value, of any type.
 * @returns The value in quotes, which no hostname contains.
 */
export function impossibleHostname(value: unknown): string {
  return `${QUOTE}${text(value)}${QUOTE}`;
}

/**
 * Intersects two hostnames (Listener.hostname, HTTPRouteSpec.hostnames). A wildcard matches one or
 * more labels. The intersection of two overlapping wildcards is the longer one.
 *
 * @param a - A hostname in lower case. `''` means any.
 * @param b - A hostname in the same format.
 * @returns The hostname that both match. `''` if both are any, undefined if they do not overlap.
 */
export function intersectHostnames(a: string, b: string): string | undefined {
  if (a === b || b === '') return a;
  if (a === '') return b;
  // `*.example.com` and `a.example.com` have the same length. The wildcard is the one that matches.
  const first = a.length < b.length || (a.length === b.length && a.startsWith(WILDCARD));
  const [shorter, longer] = first ? [a, b] : [b, a];
  // `*.example.com` matches the suffix `.example.com` of any longer name, wildcard or not.
  return shorter.startsWith(WILDCARD) && longer.endsWith(shorter.slice(1)) ? longer : undefined;
}

/**
 * Lists the wildcards that cover a hostname.
 *
 * @param hostname - A hostname in lower case. A wildcard covers itself.
 * @returns The wildcards, most specific first: `*.b.c`, `*.c` for `a.b.c`. Does not include the
 *   entry for any hostname.
 */
export function wildcardsAbove(hostname: string): string[] {
  const labels = hostname.split('.');
  return labels.slice(1).map((_, index) => `${WILDCARD}${labels.slice(index + 1).join('.')}`);
}

/** Lists every effective hostname that covers another one: the wildcards above it, and `*` for any. */
export function hostnamesAbove(hostname: string): string[] {
  return [...wildcardsAbove(hostname), ANY_HOSTNAME];
}

/**
 * Intersects two effective hostnames, of which `*` means any.
 *
 * @returns The more specific of both; undefined if they have no host in common.
 */
export function commonHostname(one: string, other: string): string | undefined {
  const plain = (hostname: string) => (hostname === ANY_HOSTNAME ? '' : hostname);
  const both = intersectHostnames(plain(one), plain(other));
  return both === '' ? ANY_HOSTNAME : both;
}

/**
 * Computes the hostnames for which a listener serves a route (HTTPRouteSpec.hostnames,
 * TLSRouteSpec.hostnames). Hostnames that do not match the listener are ignored.
 *
 * @param listener - The hostname of the listener in lower case. `''` means any.
 * @param route - The hostnames of the route in lower case. An empty list means any. Either all are
 *   valid hostnames, or all are impossible ones.
 * @returns The effective hostnames, without duplicates. `['*']` means any, `[]` means none.
 */
export function effectiveHostnames(listener: string, route: readonly string[]): readonly string[] {
  if (route.length === 0) return [listener === '' ? ANY_HOSTNAME : listener];
  if (route[0]?.startsWith(QUOTE)) return NONE;
  if (route.length === 1) {
    const [own = ''] = route;
    const only = intersectHostnames(listener, own);
    // In most cases the listener accepts the hostname unchanged, so no new list is created.
    return only === own ? route : only === undefined ? NONE : [only];
  }
  const found = new Set<string>();
  route.forEach(hostname => {
    const both = intersectHostnames(listener, hostname);
    if (both !== undefined) found.add(both);
  });
  return [...found];
}
