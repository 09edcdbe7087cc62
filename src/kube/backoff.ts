const BASE_MS = 1_000;
const LIMIT_MS = 60_000;

/**
 * The pause before the next attempt.
 *
 * @param failures - The number of consecutive failures, from 1.
 * @param random - A number from 0 to 1, so that many clients do not retry at the same time.
 * @returns Milliseconds: doubles from 1 s up to 60 s; half of it is random.
 */
export function backoff(failures: number, random: number = Math.random()): number {
  const full = Math.min(LIMIT_MS, BASE_MS * 2 ** Math.max(0, failures - 1));
  return full / 2 + (full / 2) * random;
}
