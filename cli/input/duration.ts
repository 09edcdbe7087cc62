const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/**
 * Parses a duration as kubectl does.
 *
 * @param text - Such as `30s` or `1m30s`; a bare number is seconds.
 * @returns Milliseconds; undefined where it is not a duration, or too long for a timer.
 */
export function parseDuration(text: string): number | undefined {
  const whole = /^\d+$/.test(text) ? `${text}s` : text;
  if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(whole)) return undefined;
  const total = [...whole.matchAll(/([\d.]+)(ms|s|m|h)/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (UNITS[unit as string] as number),
    0
  );
  return total < 2 ** 31 ? Math.round(total) : undefined;
}
