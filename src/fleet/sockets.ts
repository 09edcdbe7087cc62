import type { SocketLimits } from './fleetStore';

/**
 * The sockets that a page may open. A browser opens 255 sockets to one host. Headlamp itself
 * watches some resources of each cluster in the URL.
 */
export const SOCKETS: SocketLimits = { most: 255, foreignPerCluster: 2 };
