import type { Picked } from '../../graph';

/** The node that is selected, with or without one of its rows; undefined for anything else. */
export function pickedNode(picked: Picked | undefined): string | undefined {
  return picked !== undefined && 'node' in picked ? picked.node : undefined;
}
