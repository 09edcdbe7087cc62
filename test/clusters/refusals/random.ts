/** Gives a whole number from 0 up to, but not including, its argument. */
export type Random = (below: number) => number;

/** A generator of whole numbers that repeats for the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** One of the items of a list. */
export function pick<T>(random: Random, of: readonly T[]): T {
  return of[random(of.length)] as T;
}
