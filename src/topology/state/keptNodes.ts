import type { Picked, Way } from '../../graph';
import { pickedNode } from './pickedNode';

/** The nodes that must not be folded: those of the highlighted way, and the selected one. */
export function keptNodes(way: Way | undefined, picked: Picked | undefined): ReadonlySet<string> {
  const nodes = new Set(way?.nodes);
  const node = pickedNode(picked);
  if (node !== undefined) nodes.add(node);
  return nodes;
}
