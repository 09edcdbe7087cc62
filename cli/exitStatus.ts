/** What the command's exit status means; pipelines are written against it. */
export const EXIT = {
  /** No finding at or above `--fail-on`. */
  clean: 0,
  /** At least one. */
  found: 1,
  /** Something given could not be understood, be it a file or an option. */
  badInput: 2,
  /** A fault of the command itself, which must look like none of the above. */
  broken: 70,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
