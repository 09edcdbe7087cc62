import type { GraphEdge, GraphNode, GraphRow } from '../model';

/** The texts of a row, from left to right; each can be `''`. */
export interface RowTexts {
  readonly first: string;
  readonly rest: string;
}

/** The texts of a picture, as the screen shows them. Each can be `''`. */
export interface PictureTexts {
  /** Above the name of a node. */
  readonly kind: (node: GraphNode) => string;
  readonly name: (node: GraphNode) => string;
  /** Beside the kind of a node. */
  readonly readiness: (node: GraphNode) => string;
  /** Above a node that does not exist or was not read. */
  readonly presence: (node: GraphNode) => string;
  readonly row: (row: GraphRow) => RowTexts;
  /** For the rows that are not drawn. */
  readonly hidden: (count: number) => string;
  readonly edge: (edge: GraphEdge) => string;
  /** Beside the name of a cluster. */
  readonly lane: (cluster: string) => string;
}
