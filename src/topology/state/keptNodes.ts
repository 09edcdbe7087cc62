import type { HostnameWays, Picked } from '../../graph';
import { pickedNode } from './pickedNode';

/** The nodes that must not be folded: those of the highlighted hostname, and the selected one. */
export function keptNodes(
  ways: HostnameWays | undefined,
  picked: Picked | undefined
): ReadonlySet<string> {
  const nodes = new Set(ways?.way.nodes);
  const node = pickedNode(picked);
  if (node !== undefined) nodes.add(node);
  return nodes;
}
