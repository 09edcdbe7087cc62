const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/**
 * The length of a duration of the Gateway API (GEP-2257).
 *
 * @param duration - A valid one, such as `1m30s`.
 * @returns Milliseconds.
 */
export function durationMs(duration: string): number {
  let sum = 0;
  for (const [, count, unit = ''] of duration.matchAll(/(\d+)(ms|h|m|s)/g)) {
    sum += Number(count) * (UNITS[unit] ?? 0);
  }
  return sum;
}
