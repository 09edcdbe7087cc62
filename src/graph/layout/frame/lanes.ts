import type { Graph, GraphEdge, GraphNode } from '../../model';
import type { LaneBox } from '../model';
import type { Pace } from '../pace';
import { EMPTY_LANE, LANE_FOOT, LANE_GAP, LANE_HEADER, PICTURE_MARGIN } from './spacing';

/** The part of a graph that belongs to one cluster. */
export interface LaneParts {
  readonly cluster: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** The places of the nodes of a lane. */
export interface PlacedLane {
  /** The tops of the nodes by id, relative to the top of the lane. */
  readonly tops: ReadonlyMap<string, number>;
  readonly height: number;
}

/**
 * Splits a graph into lanes.
 *
 * @param graph - Nodes of a cluster without a lane get a lane below the others.
 * @returns The lanes from top to bottom.
 */
export function* laneParts(graph: Graph, pace: Pace): Generator<void, readonly LaneParts[]> {
  const nodes = new Map<string, GraphNode[]>(graph.lanes.map(({ cluster }) => [cluster, []]));
  const edges = new Map<string, GraphEdge[]>();
  const stray = new Set<string>();
  for (const node of graph.nodes) {
    const known = nodes.get(node.cluster);
    if (known === undefined) {
      nodes.set(node.cluster, [node]);
      stray.add(node.cluster);
    } else known.push(node);
    if (pace.spend(1)) yield;
  }
  for (const edge of graph.edges) {
    const known = edges.get(edge.cluster);
    if (known === undefined) edges.set(edge.cluster, [edge]);
    else known.push(edge);
    if (pace.spend(1)) yield;
  }
  const clusters = new Set([...graph.lanes.map(({ cluster }) => cluster), ...[...stray].sort()]);
  return [...clusters].map(cluster => ({
    cluster,
    nodes: nodes.get(cluster) ?? [],
    edges: edges.get(cluster) ?? [],
  }));
}

/**
 * The height of a lane.
 *
 * @param bottom - Of its lowest node, relative to the top of the lane; undefined without nodes.
 */
export function laneHeight(bottom: number | undefined): number {
  return bottom === undefined ? EMPTY_LANE : Math.max(EMPTY_LANE, bottom + LANE_FOOT);
}

/** The smallest top of a node in its lane. */
export const LANE_TOP = LANE_HEADER;

/**
 * Places lanes below each other.
 *
 * @param heights - One per lane.
 * @param width - Of all lanes.
 */
export function stackLanes(
  heights: readonly { readonly cluster: string; readonly height: number }[],
  width: number
): readonly LaneBox[] {
  let y = 0;
  return heights.map(({ cluster, height }) => {
    const lane = { cluster, x: 0, y, width, height };
    y += height + LANE_GAP;
    return lane;
  });
}

export function pictureHeight(lanes: readonly LaneBox[]): number {
  const last = lanes.at(-1);
  return last === undefined ? 0 : last.y + last.height + PICTURE_MARGIN;
}
