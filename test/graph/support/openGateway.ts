import { allow, gateway, listener } from '../../analysis/objects';

/** Lets a listener accept routes of all namespaces. */
export const open = allow('All');

/** Gateway `infra/gw`, by default with a listener `http` that accepts routes of all namespaces. */
export function openGateway(listeners: unknown = [listener('http', open)]) {
  return gateway('infra/gw', listeners);
}
