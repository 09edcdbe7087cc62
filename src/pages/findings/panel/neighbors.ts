/** What comes before and after a finding in the list. */
export interface Neighbors {
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** From 1; undefined if the list does not contain the finding. */
  readonly place: number | undefined;
  readonly count: number;
}

function isPartOf(shown: readonly string[], all: readonly string[]): boolean {
  const start = all.indexOf(shown[0] ?? '');
  return start >= 0 && shown.every((id, index) => all[start + index] === id);
}

/**
 * Finds the neighbors of a finding.
 *
 * @param id - Of the open finding.
 * @param shown - The ids on the shown page of the table, in its order.
 * @param all - The ids of all pages in the default order. They count only if the reader has not sorted
 *   the table in another way.
 */
export function neighborsOf(
  id: string,
  shown: readonly string[],
  all: readonly string[]
): Neighbors {
  const order = isPartOf(shown, all) ? all : shown;
  const index = order.indexOf(id);
  return {
    previous: index < 0 ? undefined : order[index - 1],
    next: index < 0 ? undefined : order[index + 1],
    place: index < 0 ? undefined : index + 1,
    count: order.length,
  };
}
