import type { NodeRole } from '../model';

/** A place in the picture. All lengths are in CSS pixels at zoom 1; y grows downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point in the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The band of a cluster. */
export interface LaneBox extends Box {
  readonly cluster: string;
}

/** A column of the picture: ListenerSets stand in that of Gateways, below theirs. */
export interface ColumnBox {
  readonly role: Exclude<NodeRole, 'listenerSet'>;
  readonly x: number;
  readonly width: number;
}

/** Where everything of a graph is. */
export interface Layout {
  /** By the id of the node; every node has one. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** In their order: from top to bottom, or in rows. */
  readonly lanes: readonly LaneBox[];
  /** From left to right, the same for every lane. */
  readonly columns: readonly ColumnBox[];
  readonly width: number;
  readonly height: number;
}
