import type { Cell, Work } from '../objects/cell';

/** Work that belongs to a layer. */
export interface LayeredWork<Layer extends string> extends Work {
  readonly layer: Layer;
}

/**
 * An incremental engine: it computes again what a change has made stale, and nothing else.
 *
 * A piece of work reads cells (`Cell`); its `Reading` notes which. When a cell changes, everything
 * that read it is queued, once however much has changed. Work may change cells itself, which queues
 * more. The queue runs layer by layer: as long as there is work in an earlier layer, none of a later
 * one is done, since what the earlier one computes would make it stale. It ends because work that
 * computes what it computed before changes no cell.
 */
export class WorkQueue<Layer extends string, Item extends LayeredWork<Layer>> {
  private readonly queues: Readonly<Record<Layer, Item[]>>;

  /**
   * @param layers - In the order in which they are computed.
   * @param step - Does one piece of work.
   */
  constructor(layers: readonly Layer[], private readonly step: (work: Item) => void) {
    this.queues = Object.fromEntries(layers.map((layer): [Layer, Item[]] => [layer, []])) as Record<
      Layer,
      Item[]
    >;
  }

  /** Queues work; twice is once. */
  add(work: Item): void {
    if (work.dirty) return;
    work.dirty = true;
    this.queues[work.layer].push(work);
  }

  /** Queues whatever read a cell, which has changed. Only items of this queue may read it. */
  changed(cell: Cell): void {
    cell.forEachReader(work => this.add(work as Item));
  }

  /**
   * Works until nothing is left in some layers.
   *
   * @param layers - In their order.
   * @param shouldStop - Asked after each step; once it says yes the rest is left for the next call.
   * @param beforeLast - Called each time when only work of the last layer may be left; may queue more.
   * @returns Whether nothing is left in these layers.
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
    const layer = layers.find(name => this.queues[name].length > 0);
    if (layer !== undefined && layer !== last) return layer;
    beforeLast();
    return this.queues[last].length > 0 ? last : undefined;
  }
}
