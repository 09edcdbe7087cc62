import { shareText } from '../../analysis';
import type { GraphEdge } from '../model';

/** The labels of edges that show neither a reason nor a share. */
export interface EdgeWords {
  readonly mirror: string;
  readonly auth: string;
}

const ENGLISH_EDGES: EdgeWords = { mirror: 'mirror', auth: 'auth' };

/**
 * The label of an edge.
 *
 * @param words - In the language of the reader. Reasons are the specification's in every language.
 * @returns The reason of a refused or unknown edge, the share of requests if it is less than all, or
 *   the purpose of a filter's edge; else `''`.
 */
export function edgeLabel(
  edge: Pick<GraphEdge, 'kind' | 'status' | 'reason' | 'aside' | 'idle' | 'share'>,
  words: EdgeWords = ENGLISH_EDGES
): string {
  const { kind, status, reason, aside, idle, share } = edge;
  if (aside) return '';
  if (status !== 'True') return reason;
  if (kind === 'mirror' || kind === 'auth') return words[kind];
  return share === undefined || share >= 1 || idle ? '' : shareText(share);
}
