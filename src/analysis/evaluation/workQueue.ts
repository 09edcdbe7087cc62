import type { Cell, Work } from '../objects/cell';

/** Work that belongs to a layer. */
export interface LayeredWork<Layer extends string> extends Work {
  readonly layer: Layer;
}

/**
 * An incremental engine that recomputes only what a change has made stale.
 *
 * A work item reads cells (`Cell`), and its `Reading` records them. When a cell changes, all work
 * items that read it are queued, each at most once. A work item may change cells, which queues more
 * items. The queue runs layer by layer. Later layers wait until all earlier layers are done,
 * because earlier results would make theirs stale. The queue terminates because an item with an
 * unchanged result changes no cell.
 */
export class WorkQueue<Layer extends string, Item extends LayeredWork<Layer>> {
  private readonly queues: Readonly<Record<Layer, Item[]>>;

  /**
   * @param layers - The layers in order of computation.
   * @param step - Runs one work item.
   */
  constructor(layers: readonly Layer[], private readonly step: (work: Item) => void) {
    this.queues = Object.fromEntries(layers.map((layer): [Layer, Item[]] => [layer, []])) as Record<
      Layer,
      Item[]
    >;
  }

  /** Queues a work item. A queued item is not added again. */
  add(work: Item): void {
    if (work.dirty) return;
    work.dirty = true;
    this.queues[work.layer].push(work);
  }

  /** Queues all items that read a changed cell. Only items of this queue may read the cell. */
  changed(cell: Cell): void {
    cell.forEachReader(work => this.add(work as Item));
  }

  /**
   * Runs until the given layers have no work left.
   *
   * @param layers - The layers, in order.
   * @param shouldStop - Called after each step. If it returns true, the rest is left for the next
   *   call.
   * @param beforeLast - Called each time only the last layer may have work left. May queue more
   *   work.
   * @returns Whether no work is left in these layers.
   */
  run(
    layers: readonly Layer[],
    shouldStop: () => boolean,
    beforeLast: () => void = () => {}
  ): boolean {
    for (;;) {
      const layer = this.nextLayer(layers, beforeLast);
      if (layer === undefined) return true;
      const work = this.queues[layer].pop() as Item;
      work.dirty = false;
      this.step(work);
      if (shouldStop()) return this.nextLayer(layers, beforeLast) === undefined;
    }
  }

  private nextLayer(layers: readonly Layer[], beforeLast: () => void): Layer | undefined {
    const last = layers[layers.length - 1] as Layer;
    for (const layer of layers) {
      if (layer !== last && this.queues[layer].length > 0) return layer;
    }
    beforeLast();
    return this.queues[last].length > 0 ? last : undefined;
  }
}
