import type { NodeRole } from '../model';

/** A rectangle in the picture. All lengths are in CSS pixels at zoom 1; y grows downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The band of a cluster. */
export interface LaneBox extends Box {
  readonly cluster: string;
}

/** A column of the picture. ListenerSets share the column of Gateways, below their Gateway. */
export interface ColumnBox {
  readonly role: Exclude<NodeRole, 'listenerSet'>;
  readonly x: number;
  readonly width: number;
}

/** The places of a graph's lanes, columns and nodes. */
export interface Layout {
  /** By the id of the node; complete. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** In their order: from top to bottom, or in rows. */
  readonly lanes: readonly LaneBox[];
  /** From left to right, the same for every lane. */
  readonly columns: readonly ColumnBox[];
  readonly width: number;
  readonly height: number;
}
