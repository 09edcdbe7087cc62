import { list, text } from '../../gatewayApi/read';
import type { Gateway, ListenerSet } from '../../gatewayApi/types';
import type { ListenerEntryProps } from './ListenerEntry';

/**
 * Finds the reported status of a listener.
 *
 * @param owner - The Gateway or ListenerSet that contains the listener.
 * @returns Undefined if there is no status or the owner is unknown.
 */
export function reportedListener(
  owner: Gateway | ListenerSet | undefined,
  name: string
): ListenerEntryProps['status'] {
  return list<ListenerEntryProps['status'] | null>(owner?.status?.listeners).find(
    item => text(item.name) === name
  );
}
