import type { ListenerVerdict } from '../model';

/**
 * Tells whether a listener would take the route if only the parentRef asked for it.
 *
 * @param verdict - The listener's.
 * @returns Whether it is certain: what is Unknown is no yes.
 */
export function willing(verdict: ListenerVerdict): boolean {
  return verdict.permitted === 'True' && verdict.check('hostname').status === 'True';
}
