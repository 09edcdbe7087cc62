/** Something that is worked out from what it reads. */
export interface Work {
  /** What it read the last time. */
  reads: readonly Cell[];
  /** It is to be worked out again. */
  dirty: boolean;
}

/**
 * Something that can be read and can change: an object, a list, a verdict. It knows who read it, so
 * that a change finds those whom it concerns without asking the others.
 */
export class Cell {
  /** The reading that noted it last; see `Reading`. */
  stamp = 0;
  // Most cells have one reader, for which a set would be waste.
  private readers: Work | Set<Work> | undefined;

  /** Adds a reader; twice is once. */
  addReader(work: Work): void {
    const { readers } = this;
    if (readers === undefined || readers === work) this.readers = work;
    else if (readers instanceof Set) readers.add(work);
    else this.readers = new Set([readers, work]);
  }

  /** Takes a reader away. */
  removeReader(work: Work): void {
    const { readers } = this;
    if (readers === work) this.readers = undefined;
    else if (readers instanceof Set) readers.delete(work);
  }

  /** Calls back with each reader. */
  forEachReader(call: (work: Work) => void): void {
    const { readers } = this;
    if (readers instanceof Set) readers.forEach(call);
    else if (readers !== undefined) call(readers);
  }
}

let stamps = 0;

/** What is read in the course of one piece of work after another, each cell once. */
export class Reading {
  /** Names the present work. */
  stamp = (stamps += 1);
  // Used again by the next work: a list that grows keeps room for more, and every work keeps its list.
  private readonly cells: Cell[] = [];
  private count = 0;

  /** Notes that a cell was read. */
  note(cell: Cell): void {
    if (cell.stamp === this.stamp) return;
    cell.stamp = this.stamp;
    this.cells[this.count] = cell;
    this.count += 1;
  }

  /** Says that the work has read all that it needs, so that changes of just that concern it. */
  finish(work: Work): void {
    const { stamp } = this;
    for (const cell of work.reads) if (cell.stamp !== stamp) cell.removeReader(work);
    const reads = this.cells.slice(0, this.count);
    for (const cell of reads) cell.addReader(work);
    work.reads = reads;
    this.count = 0;
    this.stamp = stamps += 1;
  }
}
