import {
  anchorOf,
  type Box,
  edgePath,
  elbowPath,
  type Graph,
  type GraphEdge,
  GraphIndex,
  type GraphNode,
  type Layout,
  type Point,
} from '../graph';
import { meets, union } from './viewport';

/** An edge with where it is drawn. */
export class PlacedEdge {
  constructor(
    readonly edge: GraphEdge,
    readonly start: Point,
    /** Where it ends, for what is written beside it. */
    readonly end: Point,
    /** What it is within. */
    readonly box: Box,
    private readonly elbow: readonly [Box, Box] | undefined
  ) {}

  /** `d` of an SVG path; of most edges nobody asks for it. */
  get path(): string {
    return this.elbow === undefined ? edgePath(this.start, this.end) : elbowPath(...this.elbow);
  }
}

/** A node with where it is drawn. */
export interface PlacedNode {
  readonly node: GraphNode;
  readonly box: Box;
}

/** A graph with its layout: finds what of it is in view. */
export class Scene {
  readonly index: GraphIndex;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];

  constructor(readonly graph: Graph, readonly layout: Layout) {
    this.index = new GraphIndex(graph);
    this.nodes = graph.nodes.flatMap(node => {
      const box = layout.boxes.get(node.id);
      return box === undefined ? [] : [{ node, box }];
    });
    this.edges = graph.edges.flatMap(edge => this.place(edge) ?? []);
  }

  /** Where a node is; undefined where it is not drawn. */
  box(node: string): Box | undefined {
    return this.layout.boxes.get(node);
  }

  /** What some nodes are within; undefined where none of them is drawn. */
  around(nodes: ReadonlySet<string>): Box | undefined {
    let found: Box | undefined;
    nodes.forEach(id => {
      const box = this.box(id);
      if (box !== undefined) found = found === undefined ? box : union(found, box);
    });
    return found;
  }

  /** What of the nodes is in a part of the picture. */
  nodesIn(view: Box): readonly PlacedNode[] {
    return this.nodes.filter(({ box }) => meets(box, view));
  }

  /** What of the edges may be. */
  edgesIn(view: Box): readonly PlacedEdge[] {
    return this.edges.filter(({ box }) => meets(box, view));
  }

  private place(edge: GraphEdge): PlacedEdge | undefined {
    const [from, to] = [this.index.node(edge.from.node), this.index.node(edge.to.node)];
    const [fromBox, toBox] = [this.box(edge.from.node), this.box(edge.to.node)];
    if (from === undefined || to === undefined) return undefined;
    if (fromBox === undefined || toBox === undefined) return undefined;
    const start = anchorOf(from, fromBox, edge.from.row, 'right');
    const end = anchorOf(to, toBox, edge.to.row, 'left');
    const isElbow = edge.kind === 'set';
    const left = isElbow ? fromBox.x : start.x;
    const box = {
      x: Math.min(left, end.x),
      y: Math.min(start.y, end.y),
      width: Math.abs(end.x - left),
      height: Math.abs(end.y - start.y),
    };
    return new PlacedEdge(edge, start, end, box, isElbow ? [fromBox, toBox] : undefined);
  }
}
