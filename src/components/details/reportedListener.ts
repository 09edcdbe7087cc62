import { list, text } from '../../gatewayApi/read';
import type { Gateway, ListenerSet } from '../../gatewayApi/types';
import type { ListenerEntryProps } from './ListenerEntry';

/**
 * Finds what was reported about a listener.
 *
 * @param owner - The Gateway or ListenerSet that holds it, as it arrived.
 * @param name - The listener's.
 * @returns Its part of the status; undefined where there is none, or no such owner is known.
 */
export function reportedListener(
  owner: Gateway | ListenerSet | undefined,
  name: string
): ListenerEntryProps['status'] {
  return list<ListenerEntryProps['status'] | null>(owner?.status?.listeners).find(
    item => text(item.name) === name
  );
}
