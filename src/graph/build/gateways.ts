import type {
  ComputedCondition,
  GatewayVerdict,
  Listener,
  ListenerSetVerdict,
  ObjectRef,
  Status,
} from '../../analysis';
import { isOwnedBy, objectKey, orphanListeners, refOf, settledStatus } from '../../analysis';
import { ownCondition } from '../../gatewayApi/conditions';
import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import { isGatewayApiRef, parentReference } from '../../gatewayApi/references';
import type { GatewayClass, KubernetesObject, ListenerSet } from '../../gatewayApi/types';
import { nodeId } from '../ids';
import type { NodeLevel } from '../model';
import type { GraphSource } from '../source';
import { edge } from './edge';
import { listenerRows } from './listenerRows';
import { objectNode, presenceOf, worstLevel } from './objectNode';
import type { Parts } from './parts';

function classRef(name: string): ObjectRef {
  return { group: GATEWAY_API_GROUP, kind: 'GatewayClass', name };
}

function byName(objects: readonly KubernetesObject[]): KubernetesObject[] {
  const keyed = objects.map(object => [objectKey(refOf(object)), object] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, object]) => object);
}

/** Adds the GatewayClasses of a cluster. */
export function addClasses(source: GraphSource, parts: Parts): void {
  byName(source.objects(GATEWAY_API_GROUP, 'GatewayClass')).forEach(object => {
    const accepted = ownCondition(object as GatewayClass, 'Accepted').status;
    const level: NodeLevel =
      accepted === 'True' ? 'good' : accepted === 'False' ? 'problem' : 'unknown';
    const ref = refOf(object);
    parts.add(objectNode({ cluster: source.cluster, role: 'class', ref, level }));
  });
}

function addClassEdge(verdict: GatewayVerdict, source: GraphSource, parts: Parts): void {
  const { gateway, className, controller } = verdict;
  // The finding `Malformed` covers a Gateway without a class name.
  if (className === '') return;
  const { cluster } = source;
  const ref = classRef(className);
  const presence = presenceOf(source.lookup(ref));
  parts.add(objectNode({ cluster, role: 'class', ref, presence }));
  parts.join(
    edge({
      cluster,
      kind: 'class',
      from: { node: nodeId(cluster, ref), row: undefined },
      to: { node: nodeId(cluster, gateway), row: undefined },
      status: controller.status,
      reason: controller.reason,
    })
  );
}

function ownStatuses(
  conditions: readonly ComputedCondition[],
  listeners: readonly Listener[]
): Status[] {
  return conditions.map(({ type, status }) =>
    type === 'Accepted' ? settledStatus(status, listeners) : status
  );
}

function addListenerSet(
  set: ObjectRef,
  gateway: ObjectRef,
  listeners: readonly Listener[],
  said: ListenerSetVerdict | undefined,
  source: GraphSource,
  parts: Parts
): void {
  const { cluster } = source;
  const rows = listenerRows(listeners);
  const allowed = said?.allowed;
  const lookup = source.lookup(gateway);
  // A Gateway without a verdict is not known to refuse anything. How a vendor's kind treats a
  // ListenerSet is up to the vendor.
  const isVendors = !isGatewayApiRef(gateway, 'Gateway');
  const open = isVendors ? 'ImplementationSpecific' : 'NotRead';
  const status = allowed?.status ?? (lookup.state === 'absent' ? 'False' : 'Unknown');
  const statuses = said && ownStatuses(said.conditions, listeners);
  parts.replace(
    objectNode({
      cluster,
      role: 'listenerSet',
      ref: set,
      rows,
      level: rows.some(({ level }) => level === 'problem')
        ? 'problem'
        : worstLevel(statuses ?? [status]),
    })
  );
  parts.join(
    edge({
      cluster,
      kind: 'set',
      from: { node: nodeId(cluster, gateway), row: undefined },
      to: { node: nodeId(cluster, set), row: undefined },
      status,
      reason: allowed?.reason ?? (status === 'False' ? 'ParentNotFound' : open),
    })
  );
}

/** Adds a Gateway with its class, its listeners and its ListenerSets. */
export function addGateway(verdict: GatewayVerdict, source: GraphSource, parts: Parts): void {
  const { gateway, conditions, listeners, listenerSets } = verdict;
  const { cluster } = source;
  const own = listeners.filter(isOwnedBy(gateway));
  const rows = listenerRows(own);
  parts.replace(
    objectNode({
      cluster,
      role: 'gateway',
      ref: gateway,
      rows,
      level: rows.some(({ level }) => level === 'problem')
        ? 'problem'
        : worstLevel(ownStatuses(conditions, own)),
    })
  );
  addClassEdge(verdict, source, parts);
  listenerSets.forEach(said => {
    const { listenerSet } = said;
    const admitted = listeners.filter(isOwnedBy(listenerSet));
    const found = source.lookup(listenerSet);
    const own =
      admitted.length > 0 || found.state !== 'found'
        ? admitted
        : orphanListeners(found.object as ListenerSet, gateway);
    addListenerSet(listenerSet, gateway, own, said, source, parts);
  });
}

/**
 * Adds the ListenerSets whose Gateway does not exist or was not read.
 *
 * @param parts - Contains the other ListenerSets already.
 */
export function addOrphans(source: GraphSource, parts: Parts): void {
  const { cluster } = source;
  byName(source.objects(GATEWAY_API_GROUP, 'ListenerSet')).forEach(object => {
    const set = refOf(object);
    if (parts.nodes.has(nodeId(cluster, set))) return;
    const { spec } = object as { spec?: { parentRef?: object | null } | null };
    const { group, kind, namespace, name } = parentReference(spec?.parentRef, set.namespace);
    const gateway: ObjectRef = { group, kind, namespace, name };
    const presence = presenceOf(source.lookup(gateway));
    parts.add(objectNode({ cluster, role: 'gateway', ref: gateway, presence }));
    const listeners = orphanListeners(object as ListenerSet, gateway);
    addListenerSet(set, gateway, listeners, undefined, source, parts);
  });
}
