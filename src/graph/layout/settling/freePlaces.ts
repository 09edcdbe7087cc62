import { HEADER_HEIGHT } from '../../size';
import { NODE_GAP } from '../frame/spacing';

/** A vertical range of a column. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** The free places of a column in a lane. */
export class FreePlaces {
  // From top to bottom, without the required gaps to the nodes.
  private readonly stretches: Stretch[] = [];
  // The top of the first place below all nodes.
  private end: number;

  /**
   * @param taken - The ranges of the nodes, from top to bottom.
   * @param room - The usable range. It grows if a node lies below it.
   */
  constructor(taken: readonly Stretch[], room: Stretch) {
    this.end = room.top;
    for (const { top, bottom } of taken) {
      if (isOfUse(this.end, top - NODE_GAP)) {
        this.stretches.push({ top: this.end, bottom: top - NODE_GAP });
      }
      this.end = Math.max(this.end, bottom + NODE_GAP);
    }
    if (isOfUse(this.end, room.bottom)) {
      this.stretches.push({ top: this.end, bottom: room.bottom });
    }
  }

  /**
   * Takes a place.
   *
   * @param height - The required height.
   * @param wish - The preferred top.
   * @returns The top of the nearest free place that is high enough. If there is none, a top below
   *   all nodes.
   */
  take(height: number, wish: number): number {
    const place = this.nearest(height, wish);
    if (place === undefined) {
      const top = this.end;
      this.end = top + height + NODE_GAP;
      // The last stretch, if there is one, was too small.
      const last = this.stretches.at(-1);
      if (last !== undefined && last.top >= top) this.stretches.pop();
      return top;
    }
    const { index, top } = place;
    const stretch = this.stretches[index];
    const above = { top: stretch.top, bottom: top - NODE_GAP };
    const below = { top: top + height + NODE_GAP, bottom: stretch.bottom };
    const left = [above, below].filter(item => isOfUse(item.top, item.bottom));
    this.stretches.splice(index, 1, ...left);
    this.end = Math.max(this.end, below.top);
    return top;
  }

  private nearest(
    height: number,
    wish: number
  ): { readonly index: number; readonly top: number } | undefined {
    const { stretches } = this;
    let down = firstBelow(stretches, wish);
    let up = down - 1;
    let best: { index: number; top: number } | undefined;
    const away = (top: number) => Math.abs(top - wish);
    const look = (index: number) => {
      const { top, bottom } = stretches[index];
      if (bottom - top < height) return;
      const nearest = Math.min(Math.max(top, Math.round(wish)), bottom - height);
      if (best === undefined || away(nearest) < away(best.top)) best = { index, top: nearest };
    };
    while (best === undefined && (up >= 0 || down < stretches.length)) {
      if (up >= 0) look(up--);
      if (down < stretches.length) look(down++);
    }
    // Stretches further away than this limit cannot be nearer than the best one.
    const limit = best === undefined ? 0 : away(best.top);
    for (; up >= 0 && wish - stretches[up].bottom + height < limit; up -= 1) look(up);
    for (; down < stretches.length && stretches[down].top - wish < limit; down += 1) look(down);
    return best;
  }
}

// A stretch lower than the lowest node is too small.
function isOfUse(top: number, bottom: number): boolean {
  return bottom - top >= HEADER_HEIGHT;
}

function firstBelow(stretches: readonly Stretch[], y: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle].top <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}
