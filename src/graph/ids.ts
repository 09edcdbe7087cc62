import { objectKey, type ObjectRef, refOfKey } from '../analysis';
import type { EdgeEnd } from './model';

const BACKEND = 'backend ';

/** The id of a node, the same for every version of its object. */
export function nodeId(cluster: string, ref: ObjectRef): string {
  return `${cluster}|${objectKey(ref)}`;
}

/** The id of an object as a backend. It differs from `nodeId`, because a parent can be a backend too. */
export function backendId(cluster: string, ref: ObjectRef): string {
  return `${cluster}|${BACKEND}${objectKey(ref)}`;
}

/**
 * Finds the object of a node by the node's id.
 *
 * @returns Undefined for a fold and for any other text.
 */
export function objectOfNode(
  id: string
): { readonly cluster: string; readonly object: ObjectRef } | undefined {
  // A key cannot contain the separator; the name of a cluster can.
  const at = id.lastIndexOf('|');
  const key = id.slice(at + 1);
  const object = refOfKey(key.startsWith(BACKEND) ? key.slice(BACKEND.length) : key);
  return at < 0 || object === undefined ? undefined : { cluster: id.slice(0, at), object };
}

/**
 * The id of an edge.
 *
 * @param mark - Distinguishes edges with the same ends.
 */
export function edgeId(from: EdgeEnd, to: EdgeEnd, mark = ''): string {
  return `${from.node}#${from.row ?? ''}>${to.node}#${to.row ?? ''}@${mark}`;
}

/** The ids of the nodes that an edge connects. */
export function nodesOfEdge(id: string): string[] {
  return id.split('>').map(end => end.slice(0, end.indexOf('#')));
}
