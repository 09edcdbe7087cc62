import type { Kind } from '../gatewayApi/types';
import { clustersOfAddress } from './address';
import { fleet } from './store';

// By then Headlamp has drawn the page, which holds on to what it needs itself.
const HOLD_MS = 30_000;

/**
 * Reads what a page is going to show while Headlamp is still starting, if the browser was opened at
 * that page inside clusters: the address names these. Nothing is asked that the page does not ask.
 *
 * @param path - The page's path without its cluster part, as it is registered.
 * @param kinds - What the page reads, those needed first come first; undefined for all that verdicts
 *   depend on, which are worked out too.
 */
export function giveHeadStart(path: string, kinds?: readonly Kind[]): void {
  const clusters = clustersOfAddress(window.location, path);
  if (clusters.length === 0) return;
  setTimeout(fleet.retainAhead(clusters, kinds), HOLD_MS);
}
