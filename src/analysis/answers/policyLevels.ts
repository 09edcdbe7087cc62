import { GATEWAY_API_GROUP, isRouteKind } from '../../gatewayApi/kinds';
import { isGatewayApiRef, parentReference } from '../../gatewayApi/references';
import type { ListenerSet } from '../../gatewayApi/types';
import type { Evaluation } from '../evaluation/evaluation';
import type { ParentVerdict } from '../model';
import { objectKey } from '../objects/keys';
import type { ObjectRef } from '../refs';
import { parentObject } from '../routes/parentObject';
import { routesTo } from './routesTo';

/** An object whose policies apply to another object, or the object itself. */
export interface PolicyLevel {
  readonly ref: ObjectRef;
  /** The sections whose policies apply. Undefined if it is any section. */
  readonly sections?: readonly string[];
}

const NO_SECTIONS: readonly string[] = [];

function namespaceOf({ namespace }: ObjectRef): PolicyLevel[] {
  return namespace === undefined
    ? []
    : [{ ref: { group: '', kind: 'Namespace', name: namespace } }];
}

function aboveGateway(evaluation: Evaluation, gateway: ObjectRef): PolicyLevel[] {
  const className = evaluation.gateway(gateway)?.className ?? '';
  const ref = { group: GATEWAY_API_GROUP, kind: 'GatewayClass', name: className };
  return [...namespaceOf(gateway), ...(className === '' ? [] : [{ ref }])];
}

function throughParent(evaluation: Evaluation, verdict: ParentVerdict): PolicyLevel[] {
  const { parentRef, gateway, listeners, mesh, accepted } = verdict;
  if (mesh || accepted.status === 'False') return [];
  const open = listeners.filter(({ attached }) => attached !== 'False');
  const sectionsOf = (owner: ObjectRef) => {
    const key = objectKey(owner);
    return open
      .filter(({ listener }) => objectKey(listener.owner) === key)
      .map(({ listener }) => listener.name);
  };
  const parent = parentObject(parentRef);
  const own = { ref: parent, sections: sectionsOf(parent) };
  if (gateway === undefined) return [own];
  const isOne = objectKey(gateway) === objectKey(parent);
  return [
    own,
    ...(isOne ? [] : [{ ref: gateway, sections: sectionsOf(gateway) }]),
    ...aboveGateway(evaluation, gateway),
  ];
}

function aboveRoute(evaluation: Evaluation, route: ObjectRef): PolicyLevel[] {
  const parents = evaluation.route(route)?.parents ?? [];
  return [...namespaceOf(route), ...parents.flatMap(parent => throughParent(evaluation, parent))];
}

function aboveListenerSet(evaluation: Evaluation, ref: ObjectRef): PolicyLevel[] {
  const lookup = evaluation.lookup(ref);
  if (lookup.state !== 'found') return namespaceOf(ref);
  const { spec } = lookup.object as ListenerSet;
  const gateway = parentObject(parentReference(spec?.parentRef, ref.namespace));
  return [
    ...namespaceOf(ref),
    { ref: gateway, sections: NO_SECTIONS },
    ...aboveGateway(evaluation, gateway),
  ];
}

/**
 * Finds the objects whose policies may apply to an object (GEP-713: a GatewayClass, its Gateways,
 * their routes, the backends of these; a Namespace and what it contains).
 *
 * @returns The object itself first, then the nearest.
 */
export function policyLevels(evaluation: Evaluation, ref: ObjectRef): readonly PolicyLevel[] {
  const own: PolicyLevel = { ref };
  if (ref.group === GATEWAY_API_GROUP && isRouteKind(ref.kind)) {
    return [own, ...aboveRoute(evaluation, ref)];
  }
  if (isGatewayApiRef(ref, 'Gateway')) return [own, ...aboveGateway(evaluation, ref)];
  if (isGatewayApiRef(ref, 'ListenerSet')) return [own, ...aboveListenerSet(evaluation, ref)];
  const routes = routesTo(evaluation, ref).filter(({ status }) => status !== 'False');
  return [
    own,
    ...namespaceOf(ref),
    ...routes.flatMap(({ route }) => [{ ref: route }, ...aboveRoute(evaluation, route)]),
  ];
}
