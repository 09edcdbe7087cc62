/** A header as it is written. */
export interface HeaderLine {
  readonly name: string;
  readonly value: string;
}

/** A request that somebody typed or pasted. */
export interface PastedRequest {
  readonly url: string;
  /** `''` for the default of the scheme. */
  readonly method: string;
  readonly headers: readonly HeaderLine[];
  /** The address that is called in place of the host, with its port if it has another one. */
  readonly at: string;
  /** The options and words that are not used. */
  readonly unused: readonly string[];
}
