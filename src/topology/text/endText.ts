import type { Translate } from '../../components/words/translate';
import type { GraphNode, GraphRow } from '../../graph';
import { nodeKind, nodeName } from './nodeText';
import { rowText } from './rowText';

/** Undefined if the node has no row with this id. */
export function rowOfNode(node: GraphNode, row: string | undefined): GraphRow | undefined {
  return (node.rows as readonly GraphRow[]).find(({ id }) => id === row);
}

/**
 * One end of an edge as text.
 *
 * @param node - Undefined if the picture does not contain it.
 * @param row - The id of its row; undefined for the whole node.
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
