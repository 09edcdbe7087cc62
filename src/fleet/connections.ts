// Of the six that a browser opens to one origin, one is left to Headlamp: it does not show a page
// before it has read the translations of every plugin, one after the other.
const OURS = 5;
// Protocols that send any number of requests over one connection.
const SHARING: readonly string[] = ['h2', 'h3'];

/**
 * How many requests of ours may be under way to Headlamp at once.
 *
 * @param protocol - That the page came by, as the browser names it (`nextHopProtocol`); undefined
 *   where it does not tell.
 * @returns Infinity where the protocol knows no such limit.
 */
export function connectionsFor(protocol: string | undefined): number {
  return protocol !== undefined && SHARING.includes(protocol) ? Infinity : OURS;
}

/** The protocol that the page came by; undefined where the browser does not tell. */
export function pageProtocol(): string | undefined {
  const [navigation] = performance.getEntriesByType('navigation');
  return (navigation as PerformanceNavigationTiming | undefined)?.nextHopProtocol;
}
