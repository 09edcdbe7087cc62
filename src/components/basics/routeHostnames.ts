import { list, text } from '../../gatewayApi/read';
import type { Route } from '../../gatewayApi/types';

/**
 * Reads a route's hostnames.
 *
 * @param route - The route as it arrived.
 * @returns The hostnames; none for TCPRoutes and UDPRoutes, which have no such field.
 */
export function routeHostnames({ spec }: Route): string[] {
  return typeof spec === 'object' && spec !== null && 'hostnames' in spec
    ? list(spec.hostnames)
        .map(text)
        .filter(hostname => hostname !== '')
    : [];
}
