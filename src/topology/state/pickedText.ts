import type { Picked } from '../../graph';

const EDGE = 'edge:';
const NODE = 'node:';
// No name of a Kubernetes object has it.
const ROW = '\u001f';

/** Writes what is selected as a text for the URL. */
export function pickedText(picked: Picked): string {
  if ('edge' in picked) return `${EDGE}${picked.edge}`;
  return picked.row === undefined
    ? `${NODE}${picked.node}`
    : `${NODE}${picked.node}${ROW}${picked.row}`;
}

/**
 * Reads what is selected from the URL.
 *
 * @param text - What `pickedText` wrote; undefined is returned for any other text.
 */
export function pickedOf(text: string): Picked | undefined {
  if (text.startsWith(EDGE)) return { edge: text.slice(EDGE.length) };
  if (!text.startsWith(NODE)) return undefined;
  const [node = '', row] = text.slice(NODE.length).split(ROW);
  return { node, row };
}
