/** Why something that would decide was not read. */
export type MissingCause = 'forbidden' | 'loading' | 'unreachable' | 'outOfScope' | 'notGiven';

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
