import type { Picked } from '../../graph';

const EDGE = 'edge:';
const NODE = 'node:';
// The name of a Kubernetes object cannot contain this character.
const ROW = '\u001f';

/** Writes the selection for the URL. */
export function pickedText(picked: Picked): string {
  if ('edge' in picked) return `${EDGE}${picked.edge}`;
  return picked.row === undefined
    ? `${NODE}${picked.node}`
    : `${NODE}${picked.node}${ROW}${picked.row}`;
}

/**
 * Reads the selection from the URL.
 *
 * @returns Undefined for text that `pickedText` did not write.
 */
export function pickedOf(text: string): Picked | undefined {
  if (text.startsWith(EDGE)) return { edge: text.slice(EDGE.length) };
  if (!text.startsWith(NODE)) return undefined;
  const [node = '', row] = text.slice(NODE.length).split(ROW);
  return { node, row };
}
