/** A summary of measured times. */
export interface Summary {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Summarizes measured times.
 *
 * @param times - At least one.
 * @throws {Error} if there is none.
 */
export function summarize(times: readonly number[]): Summary {
  if (times.length === 0) throw new Error('there are no measured times');
  const sorted = [...times].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const median =
    sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, least: sorted[0], most: sorted[sorted.length - 1] };
}

/** A summary of milliseconds in one line. */
export function summaryText({ median, least, most }: Summary): string {
  const [middle, from, to] = [median, least, most].map(time => Math.round(time).toString());
  return `${middle.padStart(6)} ms   (${from}–${to} ms)`;
}
