import { countAddressed } from './address';
import { readAllowedNamespaces } from './allowedNamespaces';
import { connectionsFor, pageProtocol } from './connections';
import { headlampClusterApi } from './feeds/headlampClusterApi';
import { FleetStore } from './fleetStore';
import { nextTask } from './nextTask';
import { sessionLosses } from './sessionLosses';
import { pageSockets } from './sockets';
import { whenIdle } from './whenIdle';

/**
 * The only fleet of the plugin. It outlives every page, so that a user who goes from a list to an
 * object and back causes no new requests.
 */
export const fleet = new FleetStore({
  api: headlampClusterApi,
  allowedNamespaces: readAllowedNamespaces,
  connections: connectionsFor(pageProtocol()),
  sockets: pageSockets(() => countAddressed(window.location)),
  losses: sessionLosses,
  visible: () => document.visibilityState !== 'hidden',
  later: nextTask,
  idle: whenIdle,
  lingerMs: 60_000,
});
