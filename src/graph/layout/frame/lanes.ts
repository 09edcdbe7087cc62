import type { Graph, GraphEdge, GraphNode } from '../../model';
import type { LaneBox } from '../model';
import type { Pace } from '../pace';
import { EMPTY_LANE, LANE_FOOT, LANE_GAP, LANE_HEADER, PICTURE_MARGIN } from './spacing';

/** What of a graph one cluster has. */
export interface LaneParts {
  readonly cluster: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Where the nodes of a lane are. */
export interface PlacedLane {
  /** Tops of the nodes by their ids, from the top of the lane. */
  readonly tops: ReadonlyMap<string, number>;
  readonly height: number;
}

/**
 * Takes a graph apart.
 *
 * @param graph - Nodes of a cluster without a lane get one below the others.
 * @param pace - When to pause.
 * @returns What each lane has, from top to bottom.
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
 * How high a lane is.
 *
 * @param bottom - Of its lowest node, from the top of the lane; undefined without nodes.
 */
export function laneHeight(bottom: number | undefined): number {
  return bottom === undefined ? EMPTY_LANE : Math.max(EMPTY_LANE, bottom + LANE_FOOT);
}

/** The least top of a node in its lane. */
export const LANE_TOP = LANE_HEADER;

/**
 * Puts lanes below each other.
 *
 * @param heights - Of each.
 * @param width - Of all.
 * @returns Their boxes.
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

/** How high the picture with some lanes is. */
export function pictureHeight(lanes: readonly LaneBox[]): number {
  const last = lanes.at(-1);
  return last === undefined ? 0 : last.y + last.height + PICTURE_MARGIN;
}
