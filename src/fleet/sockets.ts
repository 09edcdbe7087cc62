import type { SocketLimits } from './fleetStore';

/**
 * The sockets that a page may open. Chromium opens 255 to one host; some are left for sockets that
 * are closing. In a cluster URL, Headlamp watches two resources of each cluster.
 */
export const SOCKETS: SocketLimits = { most: 250, foreignPerCluster: 2 };
