import {
  type Box,
  type Graph,
  GraphIndex,
  type GraphNode,
  type Layout,
  type PlacedEdge,
  placeEdge,
} from '../../graph';
import { overlaps, union } from './view/viewport';

/** A node and its place in the picture. */
export interface PlacedNode {
  readonly node: GraphNode;
  readonly box: Box;
}

/** A graph with its layout, which finds the visible parts. */
export class Scene {
  readonly index: GraphIndex;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];

  constructor(readonly graph: Graph, readonly layout: Layout) {
    this.index = GraphIndex.of(graph);
    this.nodes = graph.nodes.flatMap(node => {
      const box = layout.boxes.get(node.id);
      return box === undefined ? [] : [{ node, box }];
    });
    this.edges = graph.edges.flatMap(
      edge => placeEdge(edge, id => this.index.node(id), layout) ?? []
    );
  }

  /** Undefined if the node is not drawn. */
  box(node: string): Box | undefined {
    return this.layout.boxes.get(node);
  }

  /** The bounding box of some nodes; undefined if none of them is drawn. */
  around(nodes: ReadonlySet<string>): Box | undefined {
    let found: Box | undefined;
    nodes.forEach(id => {
      const box = this.box(id);
      if (box !== undefined) found = found === undefined ? box : union(found, box);
    });
    return found;
  }

  /** The nodes that overlap a part of the picture. */
  nodesIn(view: Box): readonly PlacedNode[] {
    return this.nodes.filter(({ box }) => overlaps(box, view));
  }

  /** The edges that can overlap a part of the picture, by their bounding boxes. */
  edgesIn(view: Box): readonly PlacedEdge[] {
    return this.edges.filter(({ box }) => overlaps(box, view));
  }
}
