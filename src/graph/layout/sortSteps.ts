import type { Pace } from './pace';

const CHUNK = 512;

/**
 * Sorts with pauses. The sort is stable.
 *
 * @param items - Sorted in place.
 * @param compare - As for `Array.sort`.
 */
export function* sortSteps<Item>(
  items: Item[],
  compare: (a: Item, b: Item) => number,
  pace: Pace
): Generator<void, void> {
  const { length } = items;
  if (length <= CHUNK) {
    items.sort(compare);
    if (pace.spend(length)) yield;
    return;
  }
  let from = new Array<Item>(length);
  for (let start = 0; start < length; start += CHUNK) {
    const sorted = items.slice(start, start + CHUNK).sort(compare);
    sorted.forEach((item, index) => (from[start + index] = item));
    if (pace.spend(CHUNK * 4)) yield;
  }
  let to = new Array<Item>(length);
  for (let width = CHUNK; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length);
      const end = Math.min(start + 2 * width, length);
      let left = start;
      let right = middle;
      for (let place = start; place < end; place += 1) {
        const takesLeft =
          right >= end || (left < middle && compare(from[left] as Item, from[right] as Item) <= 0);
        to[place] = from[takesLeft ? left++ : right++] as Item;
        if (pace.spend(1)) yield;
      }
    }
    [from, to] = [to, from];
  }
  for (let index = 0; index < length; index += 1) items[index] = from[index] as Item;
}
