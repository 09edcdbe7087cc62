import { objectKey, type ObjectRef } from '../analysis';
import type { EdgeEnd } from './model';

/** The id of a node, the same for every version of its object. */
export function nodeId(cluster: string, ref: ObjectRef): string {
  return `${cluster}|${objectKey(ref)}`;
}

/** The id of an object as a backend. It differs from `nodeId`, because a parent can be a backend too. */
export function backendId(cluster: string, ref: ObjectRef): string {
  return `${cluster}|backend ${objectKey(ref)}`;
}

/**
 * The id of an edge.
 *
 * @param mark - Distinguishes edges with the same ends.
 */
export function edgeId(from: EdgeEnd, to: EdgeEnd, mark = ''): string {
  return `${from.node}#${from.row ?? ''}>${to.node}#${to.row ?? ''}@${mark}`;
}
