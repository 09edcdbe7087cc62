import type { GraphNode } from '../../../graph';

/** How a node stands out from the others. */
export interface NodeMarks {
  readonly isPicked: boolean;
  readonly isDim: boolean;
  /** Its cluster does not answer now. */
  readonly isStale: boolean;
}

/** The classes of a node's box. */
export function nodeClass(node: GraphNode, { isPicked, isDim, isStale }: NodeMarks): string {
  const presence = node.kind === 'object' ? node.presence : 'fold';
  return [
    `gf-node ${node.level} ${presence}`,
    isPicked ? ' picked' : '',
    isDim ? ' dim' : '',
    isStale ? ' stale' : '',
  ].join('');
}
