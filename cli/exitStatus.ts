/** The exit statuses of the command. Pipelines rely on them. */
export const EXIT = {
  /** No finding at or above `--fail-on`. */
  clean: 0,
  /** At least one finding at or above `--fail-on`. */
  found: 1,
  /** A file or an option is not valid, a cluster could not be read, or the output not written. */
  badInput: 2,
  /** A bug in the command itself. It must differ from the others. */
  broken: 70,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
