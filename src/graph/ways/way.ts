import type { GraphIndex } from '../graphIndex';
import type { EdgeEnd, GraphEdge } from '../model';

/** A part of the picture: what it holds is lit, the rest is dimmed. */
export interface Way {
  readonly nodes: ReadonlySet<string>;
  /** Keys of rows; see `rowKey`. A node of which no row is lit is lit as a whole. */
  readonly rows: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** Something that somebody picked: a node, a row of it, or an edge. */
export type Picked =
  | { readonly node: string; readonly row: string | undefined }
  | { readonly edge: string };

/** Names a row in the whole picture. */
export function rowKey(node: string, row: string): string {
  return `${node}#${row}`;
}

/** Collects a way; what is in it already is not walked again. */
export class WayBuilder implements Way {
  readonly nodes = new Set<string>();
  readonly rows = new Set<string>();
  readonly edges = new Set<string>();

  // Something may be reached from above and from below, and each goes on in its own direction.
  private readonly climbed = new Set<string>();
  private readonly descended = new Set<string>();

  constructor(private readonly index: GraphIndex) {}

  /** Lights what leads to an end: its class, its Gateway, the listeners that routes name. */
  up({ node, row }: EdgeEnd): void {
    this.light(node, row);
    if (this.climbed.has(node)) return;
    this.climbed.add(node);
    this.index.to(node).forEach(edge => {
      this.edges.add(edge.id);
      this.up(edge.from);
    });
  }

  /** Lights what an end leads to: routes, and their backends. */
  down({ node, row }: EdgeEnd): void {
    this.light(node, row);
    const key = row === undefined ? node : rowKey(node, row);
    if (this.descended.has(key) || this.descended.has(node)) return;
    this.descended.add(key);
    this.index.from(node).forEach(edge => {
      if (row !== undefined && edge.from.row !== row) return;
      this.edges.add(edge.id);
      if (edge.from.row !== undefined) this.rows.add(rowKey(node, edge.from.row));
      this.down(edge.to);
    });
  }

  /** Lights an edge with both its ends' ways. */
  along(edge: GraphEdge): void {
    this.up(edge.from);
    this.edges.add(edge.id);
    this.down(edge.to);
  }

  private light(node: string, row: string | undefined): void {
    this.nodes.add(node);
    if (row !== undefined) this.rows.add(rowKey(node, row));
  }
}

/**
 * Finds the way of something picked: from the class above it to the backends below it.
 *
 * @param index - Of the graph.
 * @param picked - What was picked.
 * @returns Its way; an empty one for what is not in the graph.
 */
export function wayOf(index: GraphIndex, picked: Picked): Way {
  const way = new WayBuilder(index);
  if ('edge' in picked) {
    const edge = index.edge(picked.edge);
    if (edge !== undefined) way.along(edge);
  } else if (index.node(picked.node) !== undefined) {
    way.up(picked);
    way.down(picked);
  }
  return way;
}
