import type { Status } from '../model';

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
