import { ApiProxy } from '@kinvolk/headlamp-plugin/lib';
import { list, text } from '../gatewayApi/read';
import type { Kind } from '../gatewayApi/types';
import { clustersOfAddress } from './address';
import { splitClusters } from './scope';
import { fleet } from './store';

// After this time Headlamp has rendered the page, and the page retains what it needs.
const HOLD_MS = 30_000;

async function configuredClusters(): Promise<string[]> {
  // Headlamp has read this too, but it tells plugins only once it renders a page.
  const config = await ApiProxy.request('/config', {}, false, false);
  return list<{ readonly name?: unknown }>(config?.clusters).map(({ name }) => text(name));
}

/**
 * Starts to read what a page needs while Headlamp is still starting. It applies if the browser
 * opens the page in a cluster URL, which names the clusters. It sends no request to a cluster that
 * the page would not send.
 *
 * @param path - The registered path of the page, without its cluster part.
 * @param kinds - The kinds that the page reads, in that order. Undefined reads all analyzed kinds
 *   and computes the verdicts.
 */
export async function giveHeadStart(path: string, kinds?: readonly Kind[]): Promise<void> {
  const named = clustersOfAddress(window.location, path);
  if (named.length === 0) return;
  try {
    const { clusters } = splitClusters(named, await configuredClusters());
    if (clusters.length > 0) setTimeout(fleet.retainAhead(clusters, kinds), HOLD_MS);
  } catch {
    // Without a head start, the page reads everything itself.
  }
}
