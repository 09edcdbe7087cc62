import type { Kind } from '../gatewayApi/types';
import { clustersOfAddress } from './address';
import { fleet } from './store';

// After this time Headlamp has rendered the page, and the page retains what it needs.
const HOLD_MS = 30_000;

/**
 * Starts to read what a page needs while Headlamp is still starting. It applies if the browser
 * opens the page in a cluster URL, which names the clusters. It sends no request that the page
 * would not send.
 *
 * @param path - The registered path of the page, without its cluster part.
 * @param kinds - The kinds that the page reads, in that order. Undefined reads all analyzed kinds
 *   and computes the verdicts.
 */
export function giveHeadStart(path: string, kinds?: readonly Kind[]): void {
  const clusters = clustersOfAddress(window.location, path);
  if (clusters.length === 0) return;
  setTimeout(fleet.retainAhead(clusters, kinds), HOLD_MS);
}
