export interface SocketLimits {
  /** The number of sockets that the browser opens to one host. */
  readonly most: number;
  /** Gives the number of sockets that Headlamp itself opens on this page. */
  readonly foreign: () => number;
}

// In a cluster URL, Headlamp watches two resources of each of its clusters; at home it watches none.
const FOREIGN_PER_CLUSTER = 2;

/**
 * The sockets that a page may open. Chromium opens 255 to one host; some are left for sockets that
 * are closing.
 *
 * @param addressed - Gives the number of clusters in the URL.
 */
export function pageSockets(addressed: () => number): SocketLimits {
  return { most: 250, foreign: () => FOREIGN_PER_CLUSTER * addressed() };
}
