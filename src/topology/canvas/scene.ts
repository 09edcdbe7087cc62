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
    this.index = GraphIndex.of(graph);
    this.nodes = graph.nodes.flatMap(node => {
      const box = layout.boxes.get(node.id);
      return box === undefined ? [] : [{ node, box }];
    });
    this.edges = graph.edges.flatMap(
      edge => placeEdge(edge, id => this.index.node(id), layout) ?? []
    );
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
    return this.nodes.filter(({ box }) => overlaps(box, view));
  }

  /** What of the edges may be. */
  edgesIn(view: Box): readonly PlacedEdge[] {
    return this.edges.filter(({ box }) => overlaps(box, view));
  }
}
