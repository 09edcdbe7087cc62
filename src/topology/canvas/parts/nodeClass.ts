import type { GraphNode } from '../../../graph';

/** The marks that distinguish a node. */
export interface NodeMarks {
  readonly isPicked: boolean;
  readonly isDim: boolean;
  /** Its cluster does not answer. */
  readonly isStale: boolean;
}

export function nodeClass(node: GraphNode, { isPicked, isDim, isStale }: NodeMarks): string {
  return [
    `gf-node ${node.level} ${node.presence}`,
    node.kind === 'fold' ? ' fold' : '',
    isPicked ? ' picked' : '',
    isDim ? ' dim' : '',
    isStale ? ' stale' : '',
  ].join('');
}
