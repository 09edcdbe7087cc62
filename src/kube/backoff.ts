const BASE_MS = 1_000;
const LIMIT_MS = 60_000;

/**
 * How long to wait before trying again.
 *
 * @param failures - How often it has failed in a row, from 1.
 * @param random - A number from 0 to 1, so that many clients do not come back at once.
 * @returns Milliseconds: doubling from 1 s up to 60 s, half of it by chance.
 */
export function backoff(failures: number, random: number = Math.random()): number {
  const full = Math.min(LIMIT_MS, BASE_MS * 2 ** Math.max(0, failures - 1));
  return full / 2 + (full / 2) * random;
}
