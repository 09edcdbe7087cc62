import type { ListenerVerdict, ParentVerdict } from '../model';

/**
 * Returns the listeners that a parentRef selects: those that its name and port do not exclude.
 *
 * @returns The verdicts, in the order of the listeners.
 */
export function meantListeners({
  listeners,
}: Pick<ParentVerdict, 'listeners'>): readonly ListenerVerdict[] {
  return listeners.filter(({ selected }) => selected !== 'False');
}
