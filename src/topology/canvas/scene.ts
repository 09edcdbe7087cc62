import {
  type Box,
  type Graph,
  GraphIndex,
  type GraphNode,
  type Layout,
  type Picked,
  type PlacedEdge,
  placeEdge,
  wayOf,
  type WorstPart,
  worstPart,
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

  /** The part with the most problems; undefined if there is none. */
  get worst(): WorstPart | undefined {
    return worstPart(this.index);
  }

  /** A node with the nodes on its way. */
  surroundings(node: string): WorstPart {
    const { nodes } = wayOf(this.index, { node, row: undefined });
    return { center: node, nodes: [...nodes] };
  }

  /** Undefined if the node is not drawn. */
  box(node: string): Box | undefined {
    return this.layout.boxes.get(node);
  }

  /** The box of a node, or of both ends of an edge; undefined if it is not drawn. */
  boxOf(picked: Picked): Box | undefined {
    if ('node' in picked) return this.box(picked.node);
    const edge = this.index.edge(picked.edge);
    return edge && this.around(new Set([edge.to.node, edge.from.node]));
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
