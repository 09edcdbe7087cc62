import { shareText } from '../../analysis';
import type { GraphEdge } from '../model';

/** What edges are called that have neither a reason nor a share to show. */
export interface EdgeWords {
  readonly mirror: string;
  readonly auth: string;
}

const ENGLISH_EDGES: EdgeWords = { mirror: 'mirror', auth: 'auth' };

/**
 * Says in a word why an edge is not simply a line.
 *
 * @param edge - The edge.
 * @param words - In the language of the reader; a reason is the specification's in every language.
 * @returns The bare reason of what is refused or unknown, the share of what gets a part of the
 *   requests, what a filter's edge is; `''` where there is nothing to say.
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
