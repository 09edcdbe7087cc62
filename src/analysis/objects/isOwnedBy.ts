import type { ObjectRef } from '../refs';

/**
 * Creates a filter for the listeners of one object. The verdict of a Gateway contains its own
 * listeners and those of its ListenerSets.
 *
 * @param owner - The Gateway or ListenerSet.
 * @returns A function that tells whether a listener is part of the owner's spec.
 */
export function isOwnedBy(owner: ObjectRef): (listener: { readonly owner: ObjectRef }) => boolean {
  return listener =>
    listener.owner.kind === owner.kind &&
    listener.owner.name === owner.name &&
    listener.owner.namespace === owner.namespace;
}
