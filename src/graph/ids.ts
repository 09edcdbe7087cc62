import { objectKey, type ObjectRef } from '../analysis';
import type { EdgeEnd } from './model';

/**
 * Names a node.
 *
 * @param cluster - The cluster of the object.
 * @param ref - The object.
 * @returns An id, the same for the same object at every version.
 */
export function nodeId(cluster: string, ref: ObjectRef): string {
  return `${cluster}|${objectKey(ref)}`;
}

/** Names the node of an object as a backend: a route or a mesh's parent may be one too. */
export function backendId(cluster: string, ref: ObjectRef): string {
  return `${cluster}|backend ${objectKey(ref)}`;
}

/**
 * Names an edge.
 *
 * @param from - Where it begins.
 * @param to - Where it ends.
 * @param mark - Tells it from others between the same two.
 */
export function edgeId(from: EdgeEnd, to: EdgeEnd, mark = ''): string {
  return `${from.node}#${from.row ?? ''}>${to.node}#${to.row ?? ''}@${mark}`;
}
