/** A Kubernetes condition status. `Unknown`: what would decide it could not be read. */
export type Status = 'True' | 'False' | 'Unknown';

/**
 * Combines two statuses that must both hold.
 *
 * @returns What `every` gives for the two, without a list.
 */
export function both(a: Status, b: Status): Status {
  if (a === 'False' || b === 'False') return 'False';
  return a === 'Unknown' || b === 'Unknown' ? 'Unknown' : 'True';
}

/**
 * Combines statuses of which every one must hold.
 *
 * @param statuses - Any number.
 * @returns False as soon as one is, True for none; Unknown where only unknown ones are in the way.
 */
export function every(statuses: readonly Status[]): Status {
  if (statuses.includes('False')) return 'False';
  return statuses.includes('Unknown') ? 'Unknown' : 'True';
}

/**
 * Combines statuses of which one is enough.
 *
 * @param statuses - Any number.
 * @returns True as soon as one is, False for none; Unknown where only an unknown one may still hold.
 */
export function some(statuses: readonly Status[]): Status {
  if (statuses.includes('True')) return 'True';
  return statuses.includes('Unknown') ? 'Unknown' : 'False';
}
