import type { Box } from '../../../graph';
import { union } from './viewport';

/** What a view must contain, and what it contains if there is room. */
export interface Sight {
  readonly must: Box;
  readonly nice: readonly Box[];
}

function middle({ y, height }: Box): number {
  return y + height / 2;
}

/**
 * Grows a box by others as long as it fits a room, the nearest first.
 *
 * @param room - In lengths of the picture.
 * @returns Contains `must`, which can be larger than the room.
 */
export function growBox(
  { must, nice }: Sight,
  room: { readonly width: number; readonly height: number }
): Box {
  const distance = (box: Box) => Math.abs(middle(box) - middle(must));
  return [...nice]
    .sort((a, b) => distance(a) - distance(b))
    .reduce((grown, box) => {
      const larger = union(grown, box);
      return larger.width <= room.width && larger.height <= room.height ? larger : grown;
    }, must);
}
