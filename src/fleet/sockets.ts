export interface SocketLimits {
  /** The number of sockets that the browser opens to one host. */
  readonly most: number;
  /** The number of sockets that Headlamp itself opens for each cluster of a page. */
  readonly foreignPerCluster: number;
}

/**
 * The sockets that a page may open. Chromium opens 255 to one host; some are left for sockets that
 * are closing. In a cluster URL, Headlamp watches two resources of each cluster.
 */
export const SOCKETS: SocketLimits = { most: 250, foreignPerCluster: 2 };
