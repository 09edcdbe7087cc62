import { parentReference } from '../../../gatewayApi/references';
import type { Gateway, KubernetesObject, ListenerSet } from '../../../gatewayApi/types';
import type { Discovery, Rule, RuleContext } from '../../evaluation/rule';
import type { GatewayVerdict, Listener, ObjectRef } from '../../model';
import { isOwnedBy } from '../../objects/isOwnedBy';
import { refOf } from '../../objects/snapshot';

/** The listeners that one object defines, and the Gateway that serves them. */
export interface OwnListeners {
  /** A Gateway or ListenerSet. */
  readonly owner: ObjectRef;
  readonly listeners: readonly Listener[];
  readonly gateway: GatewayVerdict;
  /** The Gateway object. */
  readonly object: Gateway;
  /** The object that defines the listeners. */
  readonly definition: Gateway | ListenerSet;
}

/** The field of a listener in its owner. */
export function listenerField({ index }: Pick<Listener, 'index'>, field = ''): string {
  return `.spec.listeners[${index}]${field}`;
}

function ofListenerSet(
  object: KubernetesObject,
  { reader, gateway }: RuleContext
): OwnListeners | undefined {
  const owner = refOf(object);
  const raw = (object as ListenerSet).spec?.parentRef as object | null | undefined;
  const { group, kind, namespace, name } = parentReference(raw, owner.namespace);
  const ref: ObjectRef = { group, kind, namespace, name };
  const found = reader.lookup(ref);
  const verdict = gateway(ref);
  if (found.state !== 'found' || verdict === undefined) return undefined;
  return {
    owner,
    listeners: verdict.listeners.filter(isOwnedBy(owner)),
    gateway: verdict,
    object: found.object as Gateway,
    definition: object as ListenerSet,
  };
}

/**
 * Evaluates the listeners of Gateways and ListenerSets in the same way. Each listener is evaluated
 * in the object where a finding can be fixed (ListenerEntry is a ListenerSet's Listener, GEP-1713).
 *
 * @param evaluate - Is not called for a ListenerSet that no Gateway allows, because its listeners
 *   are not served.
 */
export function ofListeners(
  evaluate: (own: OwnListeners, context: RuleContext) => Discovery[]
): Pick<Required<Rule['evaluate']>, 'gateway' | 'listenerSet'> {
  return {
    gateway: (object, gateway, context) => {
      const owner = gateway.gateway;
      const listeners = gateway.listeners.filter(isOwnedBy(owner));
      const own = object as Gateway;
      return evaluate({ owner, listeners, gateway, object: own, definition: own }, context);
    },
    listenerSet: (object, _verdict, context) => {
      const own = ofListenerSet(object, context);
      return own === undefined ? [] : evaluate(own, context);
    },
  };
}
