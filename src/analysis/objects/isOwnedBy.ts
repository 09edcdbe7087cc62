import type { ObjectRef } from '../refs';

/**
 * Picks the listeners that stand in one object: those of a Gateway's verdict are its own and those of
 * its ListenerSets.
 *
 * @param owner - The Gateway or ListenerSet.
 * @returns Tells of a listener whether it stands in the owner's spec.
 */
export function isOwnedBy(owner: ObjectRef): (listener: { readonly owner: ObjectRef }) => boolean {
  return listener =>
    listener.owner.kind === owner.kind &&
    listener.owner.name === owner.name &&
    listener.owner.namespace === owner.namespace;
}
