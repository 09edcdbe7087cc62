import type { MissingCause } from '../../kube/coverage';

/** Data that would resolve an `Unknown` status. */
export interface Missing {
  readonly group: string;
  readonly kind: string;
  /** Undefined if all namespaces are concerned, or if the kind is not namespaced. */
  readonly namespace?: string;
  /** Undefined if the list of objects is concerned. */
  readonly name?: string;
  readonly cause: MissingCause;
}
