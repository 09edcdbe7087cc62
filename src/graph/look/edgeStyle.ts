import type { GraphEdge } from '../model';

/** The state of an edge, shown by color and dashes. */
export type EdgeTone = 'plain' | 'refused' | 'unknown' | 'aside' | 'idle';

/** The style of an edge. */
export interface EdgeStyle {
  readonly tone: EdgeTone;
  /** In CSS pixels at zoom 1. */
  readonly width: number;
  /** `stroke-dasharray`; undefined is solid. Color never carries meaning alone. */
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
 * The line width for a share of requests.
 *
 * @param share - From 0 to 1; other values are clamped.
 * @returns CSS pixels at zoom 1, from 1 for no requests to 4 for all.
 */
export function shareWidth(share: number): number {
  const part = Math.min(1, Math.max(0, share));
  return THIN + part * (THICK - THIN);
}

/**
 * The style of an edge. Its width shows the share of requests. It is thin for filters, for `aside`
 * edges and for edges that carry no requests.
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
