import type { MissingCause } from '../../kube/coverage';

/** Something that would settle an `Unknown`. */
export interface Missing {
  readonly group: string;
  readonly kind: string;
  /** Undefined: in every namespace, or the kind has none. */
  readonly namespace?: string;
  /** Undefined: the list of them. */
  readonly name?: string;
  readonly cause: MissingCause;
}
