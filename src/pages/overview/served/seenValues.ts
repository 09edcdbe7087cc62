/** A number and when the page first saw it, in ms since the epoch. */
export interface SeenValue {
  readonly at: number;
  readonly value: number;
}

// A line of a few centimeters shows no more.
const MOST = 200;
// Changes that follow each other faster are one change.
const LEAST_MS = 1_000;

/**
 * Notes a number in what the page has seen.
 *
 * @param seen - Oldest first. It is not changed.
 * @param at - Now, in ms since the epoch.
 * @returns The same list if the number is the last one, else a new list without the oldest entries
 *   that no longer fit.
 */
export function withSeen(
  seen: readonly SeenValue[],
  value: number,
  at: number
): readonly SeenValue[] {
  const last = seen.at(-1);
  if (last?.value === value) return seen;
  const isFast = seen.length > 1 && last !== undefined && at - last.at < LEAST_MS;
  const before = isFast ? seen.slice(0, -1) : seen;
  if (before.at(-1)?.value === value) return before;
  return [...before, { at: isFast ? last.at : at, value }].slice(-MOST);
}

/**
 * The steps of a line through what the page has seen.
 *
 * @param seen - Oldest first; at least one.
 * @param width - The width of the drawing, in px.
 * @param height - The height of the drawing, in px.
 * @returns The path of an SVG. More is higher, and the last number has a tenth of the width.
 */
export function stepPath(seen: readonly SeenValue[], width: number, height: number): string {
  const first = seen[0];
  const last = seen.at(-1);
  if (first === undefined || last === undefined) return '';
  const values = seen.map(({ value }) => value);
  const least = Math.min(...values);
  const range = Math.max(...values) - least;
  const y = (value: number) =>
    round(range === 0 ? height / 2 : height - ((value - least) / range) * height);
  const time = (last.at - first.at) / 0.9;
  const x = (at: number) => round(time === 0 ? 0 : ((at - first.at) / time) * width);
  const steps = seen.slice(1).map(({ at, value }) => `H${x(at)}V${y(value)}`);
  return `M0,${y(first.value)}${steps.join('')}H${width}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
