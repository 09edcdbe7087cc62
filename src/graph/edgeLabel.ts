import type { GraphEdge } from './model';

/** What edges are called that have neither a reason nor a share to show. */
export interface EdgeWords {
  readonly mirror: string;
  readonly auth: string;
}

const ENGLISH: EdgeWords = { mirror: 'mirror', auth: 'auth' };

// A canary of one in a thousand is not nothing.
function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 1) return '<1 %';
  if (value > 99 && value < 100) return '>99 %';
  return `${Math.round(value)} %`;
}

/**
 * Says in a word why an edge is not simply a line.
 *
 * @param edge - The edge.
 * @param words - In the language of the reader; a reason is the specification's in every language.
 * @returns The bare reason of what is refused or unknown, the share of what gets a part of the
 *   requests, what a filter's edge is; `''` where there is nothing to say.
 */
export function edgeLabel(
  edge: Pick<GraphEdge, 'kind' | 'status' | 'reason' | 'aside' | 'share'>,
  words: EdgeWords = ENGLISH
): string {
  const { kind, status, reason, aside, share } = edge;
  if (aside) return '';
  if (status !== 'True') return reason;
  if (kind === 'mirror' || kind === 'auth') return words[kind];
  return share === undefined || share >= 1 ? '' : percent(share);
}
