import { type Listener, objectKey, refOf } from '../../../analysis';
import { list, text } from '../../../gatewayApi/read';
import type { Gateway, ListenerSet } from '../../../gatewayApi/types';
import {
  type ListenerStatus,
  reportedListener,
  type WrittenListener,
} from '../../details/reportedListener';

/** A listener on the page of its Gateway or ListenerSet. */
export interface ShownListener {
  /** Unique on the page. */
  readonly key: string;
  readonly owner: Gateway | ListenerSet;
  readonly spec: WrittenListener;
  readonly status: ListenerStatus;
  /** Undefined until it is computed, and if the Gateway does not have the listener. */
  readonly judged: Listener | undefined;
}

/**
 * The listeners of an object, then those that ListenerSets add to it.
 *
 * @param object - The object of the page.
 * @param judged - All listeners of the Gateway, computed.
 * @param sets - The ListenerSets whose listeners the page shows too. A set is left out if the
 *   Gateway has none of its listeners.
 */
export function shownListeners(
  object: Gateway | ListenerSet,
  judged: readonly Listener[],
  sets: readonly ListenerSet[]
): ShownListener[] {
  const byOwner = new Map<string, Map<string, Listener>>();
  judged.forEach(listener => {
    const key = objectKey(listener.owner);
    byOwner.set(key, (byOwner.get(key) ?? new Map()).set(listener.name, listener));
  });
  const added = sets.filter(set => byOwner.has(objectKey(refOf(set))));
  return [object, ...added].flatMap(owner => {
    const ownerKey = objectKey(refOf(owner));
    return list<WrittenListener | null>(owner.spec?.listeners).map((spec, index) => {
      const name = text(spec.name);
      return {
        key: `${ownerKey}#${index}`,
        owner,
        spec,
        status: reportedListener(owner, name),
        judged: byOwner.get(ownerKey)?.get(name),
      };
    });
  });
}
