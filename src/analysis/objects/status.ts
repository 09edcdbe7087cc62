/** The status of a Kubernetes condition. `Unknown` if the deciding data could not be read. */
export type Status = 'True' | 'False' | 'Unknown';

/** Combines two statuses that must both be True. Equals `every`, but creates no list. */
export function both(a: Status, b: Status): Status {
  if (a === 'False' || b === 'False') return 'False';
  return a === 'Unknown' || b === 'Unknown' ? 'Unknown' : 'True';
}

/** Combines two statuses of which one True is sufficient. Equals `some`, but creates no list. */
export function either(a: Status, b: Status): Status {
  if (a === 'True' || b === 'True') return 'True';
  return a === 'Unknown' || b === 'Unknown' ? 'Unknown' : 'False';
}

/**
 * Combines statuses that must all be True.
 *
 * @returns False if any status is False, and True for an empty list. Unknown if no status is False
 *   but at least one is Unknown.
 */
export function every(statuses: readonly Status[]): Status {
  if (statuses.includes('False')) return 'False';
  return statuses.includes('Unknown') ? 'Unknown' : 'True';
}

/**
 * Combines statuses where one True is sufficient.
 *
 * @returns True if any status is True, and False for an empty list. Unknown if no status is True
 *   but at least one is Unknown.
 */
export function some(statuses: readonly Status[]): Status {
  if (statuses.includes('True')) return 'True';
  return statuses.includes('Unknown') ? 'Unknown' : 'False';
}
