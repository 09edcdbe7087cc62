// Some tenths of a millisecond on a usual machine: whoever runs the steps looks at the clock between
// two of them.
const SLICE = 10_000;

/** Says when work that is made for being paused should pause. */
export class Pace {
  private done = 0;

  /**
   * Counts work.
   *
   * @param amount - How much was done, in visits of a node or an edge.
   * @returns Whether it is time for a pause.
   */
  spend(amount: number): boolean {
    this.done += amount;
    if (this.done < SLICE) return false;
    this.done = 0;
    return true;
  }
}
