import type { Picked } from '../../graph';

/** The selected node, with or without one of its rows; undefined for any other selection. */
export function pickedNode(picked: Picked | undefined): string | undefined {
  return picked !== undefined && 'node' in picked ? picked.node : undefined;
}
