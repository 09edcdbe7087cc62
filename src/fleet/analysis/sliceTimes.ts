/** The name under which the browser's performance tools show our slices. */
const NAME = 'gateway-fleet analysis';
// The browser keeps every entry until it is cleared.
const KEPT = 1_000;

let count = 0;

/**
 * Shows a slice of work in the browser's performance tools (User Timing), to distinguish it from
 * the work of Headlamp and React.
 *
 * @param start - In milliseconds of `performance.now()`.
 * @param end - Likewise.
 */
export function showSlice(start: number, end: number): void {
  count += 1;
  if (count % KEPT === 0) performance.clearMeasures(NAME);
  performance.measure(NAME, { start, end });
}
