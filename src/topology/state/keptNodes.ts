import type { HostnameWays, Picked } from '../../graph';
import { pickedNode } from './pickedNode';

/**
 * The nodes that must not disappear in a fold: those of the hostname that is highlighted, and the one
 * that is selected.
 */
export function keptNodes(
  ways: HostnameWays | undefined,
  picked: Picked | undefined
): ReadonlySet<string> {
  const nodes = new Set(ways?.way.nodes);
  const node = pickedNode(picked);
  if (node !== undefined) nodes.add(node);
  return nodes;
}
