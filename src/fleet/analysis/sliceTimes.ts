/** The name under which the browser's performance tools show our slices. */
const NAME = 'gateway-fleet analysis';
// The browser keeps every entry until somebody clears it.
const KEPT = 1_000;

let count = 0;

/**
 * Shows a slice of work in the browser's performance tools (User Timing), where it can be told from
 * what Headlamp and React do.
 *
 * @param start - When it started, in milliseconds of `performance.now()`.
 * @param end - When it ended.
 */
export function showSlice(start: number, end: number): void {
  count += 1;
  if (count % KEPT === 0) performance.clearMeasures(NAME);
  performance.measure(NAME, { start, end });
}
