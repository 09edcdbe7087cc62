// Some tenths of a millisecond on a usual machine. The caller checks the clock between two steps.
const SLICE = 10_000;

/** Decides when pausable work should pause. */
export class Pace {
  private done = 0;

  /**
   * Counts work.
   *
   * @param amount - In visits of a node or an edge.
   * @returns Whether to pause.
   */
  spend(amount: number): boolean {
    this.done += amount;
    if (this.done < SLICE) return false;
    this.done = 0;
    return true;
  }
}
