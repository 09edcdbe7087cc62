/** A result that is computed from the cells that it reads. */
export interface Work {
  /** The cells that the last computation read. */
  reads: readonly Cell[];
  /** Whether the result must be computed again. */
  dirty: boolean;
}

/**
 * Something that can be read and can change, such as an object, a list, or a verdict. A cell knows
 * its readers, so a change affects only them.
 */
export class Cell {
  /** The last reading that recorded this cell. See `Reading`. */
  stamp = 0;
  // Most cells have one reader, for which a set would waste memory.
  private readers: Work | Set<Work> | undefined;

  /** Adds a reader. A reader that is already present is not added again. */
  addReader(work: Work): void {
    const { readers } = this;
    if (readers === undefined || readers === work) this.readers = work;
    else if (readers instanceof Set) readers.add(work);
    else this.readers = new Set([readers, work]);
  }

  /** Removes a reader. */
  removeReader(work: Work): void {
    const { readers } = this;
    if (readers === work) this.readers = undefined;
    else if (readers instanceof Set) readers.delete(work);
  }

  /** Calls a function for each reader. */
  forEachReader(call: (work: Work) => void): void {
    const { readers } = this;
    if (readers instanceof Set) readers.forEach(call);
    else if (readers !== undefined) call(readers);
  }
}

let stamps = 0;

/**
 * Records the cells that each piece of work reads, each cell once. One work item runs at a time.
 */
export class Reading {
  /** Identifies the current work. */
  stamp = (stamps += 1);
  // Reused by the next work: a growing list reserves spare capacity, and every work keeps its list.
  private readonly cells: Cell[] = [];
  private count = 0;

  /** @param records - False if no cell will change, so that nothing needs to be recorded. */
  constructor(private readonly records = true) {}

  /** Records that a cell was read. */
  note(cell: Cell): void {
    if (!this.records || cell.stamp === this.stamp) return;
    cell.stamp = this.stamp;
    this.cells[this.count] = cell;
    this.count += 1;
  }

  /** Ends the current work. Changes of the recorded cells now affect it. */
  finish(work: Work): void {
    const { stamp } = this;
    if (!this.records) {
      this.stamp = stamps += 1;
      return;
    }
    for (const cell of work.reads) if (cell.stamp !== stamp) cell.removeReader(work);
    const reads = this.cells.slice(0, this.count);
    for (const cell of reads) cell.addReader(work);
    work.reads = reads;
    this.count = 0;
    this.stamp = stamps += 1;
  }
}
