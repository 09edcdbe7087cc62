import { list, text } from '../../gatewayApi/read';
import type { Route } from '../../gatewayApi/types';

/** Reads a route's hostnames. TCPRoutes and UDPRoutes have none. */
export function routeHostnames({ spec }: Route): string[] {
  return typeof spec === 'object' && spec !== null && 'hostnames' in spec
    ? list(spec.hostnames)
        .map(text)
        .filter(hostname => hostname !== '')
    : [];
}
