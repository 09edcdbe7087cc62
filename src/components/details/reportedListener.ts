import { list, text } from '../../gatewayApi/read';
import type { Gateway, ListenerSet } from '../../gatewayApi/types';

type ItemOf<List> = List extends ReadonlyArray<infer Item> ? NonNullable<Item> : never;
type ItemsOf<Owner extends Gateway | ListenerSet, Part extends 'spec' | 'status'> = ItemOf<
  NonNullable<NonNullable<Owner[Part]>['listeners']>
>;

/** A listener as the manifest has it. */
export type WrittenListener = ItemsOf<Gateway, 'spec'> | ItemsOf<ListenerSet, 'spec'>;

/** Undefined if no controller has reported about the listener. */
export type ListenerStatus =
  | ItemsOf<Gateway, 'status'>
  | ItemsOf<ListenerSet, 'status'>
  | undefined;

/**
 * Finds the reported status of a listener.
 *
 * @param owner - The Gateway or ListenerSet that contains the listener.
 * @returns Undefined if there is no status or the owner is unknown.
 */
export function reportedListener(
  owner: Gateway | ListenerSet | undefined,
  name: string
): ListenerStatus {
  return list<ListenerStatus | null>(owner?.status?.listeners).find(
    item => text(item.name) === name
  );
}
