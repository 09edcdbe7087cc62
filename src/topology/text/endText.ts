import type { Translate } from '../../components/words/translate';
import type { GraphNode, GraphRow } from '../../graph';
import { nodeKind, nodeName } from './nodeText';
import { rowText } from './rowText';

/** A row of a node; undefined if it has none of this id. */
export function rowOfNode(node: GraphNode, row: string | undefined): GraphRow | undefined {
  return (node.rows as readonly GraphRow[]).find(({ id }) => id === row);
}

/**
 * One end of an edge in words.
 *
 * @param node - Undefined if it is not in the picture.
 * @param row - Id of its row; undefined for the node as a whole.
 * @returns The node with its kind, and the row if there is one.
 */
export function endText(
  node: GraphNode | undefined,
  row: string | undefined,
  t: Translate
): string {
  if (node === undefined) return '';
  const name = `${nodeKind(node, t)} ${nodeName(node, t)}`;
  const found = rowOfNode(node, row);
  return found === undefined ? name : `${name}: ${rowText(found, t)}`;
}
