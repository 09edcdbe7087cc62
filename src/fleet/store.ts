import { readAllowedNamespaces } from './allowedNamespaces';
import { connectionsFor, pageProtocol } from './connections';
import { headlampClusterApi } from './feeds/headlampClusterApi';
import { FleetStore } from './fleetStore';
import { nextTask } from './nextTask';
import { whenIdle } from './whenIdle';

/**
 * The one fleet of the plugin. It outlives every page, so that going from a list to an object and
 * back asks for nothing again.
 */
export const fleet = new FleetStore({
  api: headlampClusterApi,
  allowedNamespaces: readAllowedNamespaces,
  connections: connectionsFor(pageProtocol()),
  // A browser opens 255 to one host; the rest is Headlamp's.
  sockets: 200,
  later: nextTask,
  idle: whenIdle,
  lingerMs: 60_000,
});
