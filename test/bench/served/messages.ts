import type { Fault, FaultKind } from '../../../demo/cluster';

/** The clusters of a server, by what `generateCluster` is told about each. */
export interface Generated {
  readonly name: string;
  readonly routes: number;
  /** What is wrong with the cluster from the start. */
  readonly fault?: Fault;
}

/** What the process of the clusters is told to do. */
export type Order =
  /** Answers with `Addresses`. */
  | { readonly do: 'serve'; readonly clusters: readonly Generated[] }
  /** Changes routes until told otherwise. 0 stops. */
  | { readonly do: 'change'; readonly perSecond: number }
  | { readonly do: 'fault'; readonly cluster: string; readonly fault: Fault }
  | { readonly do: 'clear'; readonly cluster: string; readonly kind: FaultKind }
  /** Answers with the number of requests and watches since the last such order. */
  | { readonly do: 'count' };

/** The addresses of Headlamp with and without the plugin, over the same clusters. */
export interface Addresses {
  readonly withPlugin: string;
  readonly withoutPlugin: string;
}

/** An order with its number, which the answer repeats. */
export interface Sent {
  readonly id: number;
  readonly order: Order;
}

export interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly problem?: string;
}
