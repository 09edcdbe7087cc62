const BASE_MS = 1_000;

/** The longest pause between two requests, in milliseconds. */
const REQUEST_LIMIT_MS = 60_000;

/** The longest pause between two watches of one resource, in milliseconds, as in client-go. */
export const WATCH_LIMIT_MS = 30_000;

/**
 * The pause before the next attempt.
 *
 * @param failures - The number of consecutive failures, from 1.
 * @param limitMs - The longest pause, in milliseconds.
 * @param random - A number from 0 to 1, so that many clients do not retry at the same time.
 * @returns Milliseconds: doubles from 1 s up to the limit; half of it is random.
 */
export function backoff(
  failures: number,
  limitMs: number = REQUEST_LIMIT_MS,
  random: number = Math.random()
): number {
  const full = Math.min(limitMs, BASE_MS * 2 ** Math.max(0, failures - 1));
  return full / 2 + (full / 2) * random;
}
