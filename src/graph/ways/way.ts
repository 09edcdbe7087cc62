import type { GraphIndex } from '../graphIndex';
import type { EdgeEnd, GraphEdge } from '../model';

/** A highlighted part of the picture. The rest is dimmed. */
export interface Way {
  readonly nodes: ReadonlySet<string>;
  /** Keys of rows; see `rowKey`. A node without a highlighted row is highlighted as a whole. */
  readonly rows: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** The selection of the user: a node, a row of a node, or an edge. */
export type Picked =
  | { readonly node: string; readonly row: string | undefined }
  | { readonly edge: string };

/** A key that is unique among the rows of the graph. */
export function rowKey(node: string, row: string): string {
  return `${node}#${row}`;
}

/** Collects a way. It visits no part twice. */
export class WayBuilder implements Way {
  readonly nodes = new Set<string>();
  readonly rows = new Set<string>();
  readonly edges = new Set<string>();

  // A node can be reached from both sides; each visit continues in its own direction.
  private readonly climbed = new Set<string>();
  private readonly descended = new Set<string>();

  constructor(private readonly index: GraphIndex) {}

  /** Adds the way to an end: the class, the Gateway and the listeners that routes name. */
  up({ node, row }: EdgeEnd): void {
    this.light(node, row);
    if (this.climbed.has(node)) return;
    this.climbed.add(node);
    this.index.to(node).forEach(edge => {
      this.edges.add(edge.id);
      this.up(edge.from);
    });
  }

  /** Adds the way from an end: routes and their backends. */
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

  /** Adds an edge and the ways of both its ends. */
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
 * The way of a selection, from its class to its backends.
 *
 * @returns An empty way if the graph does not contain the selection.
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
