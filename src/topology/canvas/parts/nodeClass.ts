import type { GraphNode } from '../../../graph';

/** The marks that distinguish a node. */
export interface NodeMarks {
  readonly isPicked: boolean;
  readonly isDim: boolean;
  /** Its cluster does not answer. */
  readonly isStale: boolean;
}

export function nodeClass(node: GraphNode, { isPicked, isDim, isStale }: NodeMarks): string {
  const presence = node.kind === 'object' ? node.presence : 'fold';
  return [
    `gf-node ${node.level} ${presence}`,
    isPicked ? ' picked' : '',
    isDim ? ' dim' : '',
    isStale ? ' stale' : '',
  ].join('');
}
