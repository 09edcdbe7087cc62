import type { GraphEdge } from '../model';

/** How an edge stands, which is told by its color and its dashes. */
export type EdgeTone = 'plain' | 'refused' | 'unknown' | 'aside' | 'idle';

/** How an edge is drawn. */
export interface EdgeStyle {
  readonly tone: EdgeTone;
  /** In CSS pixels at zoom 1. */
  readonly width: number;
  /** `stroke-dasharray`; undefined is solid. Color is never the only sign. */
  readonly dashes: string | undefined;
}

const DASHES: Readonly<Record<EdgeTone, string | undefined>> = {
  plain: undefined,
  refused: '6 4',
  unknown: '1.5 4',
  aside: '3 4',
  idle: '8 3 1.5 3',
};

const THIN = 1;
const THICK = 4;
const USUAL = 1.5;

function toneOf({ status, aside, idle }: Pick<GraphEdge, 'status' | 'aside' | 'idle'>): EdgeTone {
  if (aside) return 'aside';
  if (status === 'True') return idle ? 'idle' : 'plain';
  return status === 'False' ? 'refused' : 'unknown';
}

/**
 * How wide the line of a share is.
 *
 * @param share - From 0 to 1; what is outside counts as the nearer end.
 * @returns CSS pixels at zoom 1, from 1 for nothing to 4 for everything.
 */
export function shareWidth(share: number): number {
  const part = Math.min(1, Math.max(0, share));
  return THIN + part * (THICK - THIN);
}

/**
 * Decides how an edge is drawn.
 *
 * @param edge - The edge.
 * @returns Its tone, width and dashes: as wide as its share of requests, thin for copies of them, for
 *   what is as it should be and for what carries nothing.
 */
export function edgeStyle(
  edge: Pick<GraphEdge, 'kind' | 'status' | 'aside' | 'idle' | 'share'>
): EdgeStyle {
  const tone = toneOf(edge);
  const { kind, share, idle } = edge;
  const thin = tone === 'aside' || idle || kind === 'mirror' || kind === 'auth';
  const width = thin ? THIN : share === undefined ? USUAL : shareWidth(share);
  return { tone, width, dashes: DASHES[tone] };
}
