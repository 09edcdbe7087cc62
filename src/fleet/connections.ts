// A browser opens six connections to one origin. One is left to Headlamp, which reads the
// translations of every plugin, one after the other, before it shows a page.
const OURS = 5;
// Protocols without this limit: they send all requests over one connection.
const SHARING: readonly string[] = ['h2', 'h3'];

/**
 * The number of requests that the plugin may send to Headlamp at once.
 *
 * @param protocol - The protocol that loaded the page (`nextHopProtocol`); undefined if the browser
 *   does not report it.
 * @returns Infinity if the protocol has no such limit.
 */
export function connectionsFor(protocol: string | undefined): number {
  return protocol !== undefined && SHARING.includes(protocol) ? Infinity : OURS;
}

/** The protocol that loaded the page; undefined if the browser does not report it. */
export function pageProtocol(): string | undefined {
  const [navigation] = performance.getEntriesByType('navigation');
  return (navigation as PerformanceNavigationTiming | undefined)?.nextHopProtocol;
}
