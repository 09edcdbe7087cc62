import {
  decidingCheck,
  isUnserved,
  isUsualRefusal,
  type ListenerVerdict,
  meantListeners,
  type ObjectRef,
  type ParentVerdict,
} from '../../analysis';
import { isGatewayApiRef } from '../../gatewayApi/references';
import { nodeId } from '../ids';
import type { EdgeEnd, ObjectNode } from '../model';
import type { GraphSource } from '../source';
import { edge } from './edge';
import { missingListenerRow } from './listenerRows';
import { objectNode, presenceOf } from './objectNode';
import type { Parts } from './parts';

const CARRYING_CHECKS = ['protocol', 'kind'] as const;

function carries(listener: ListenerVerdict): boolean {
  return CARRYING_CHECKS.every(name => listener.check(name).status !== 'False');
}

// The listeners that come closest to accepting the route: only their parent refuses it, such as a
// ListenerSet that its Gateway refuses, or only the hostnames differ.
function closestOf(meant: readonly ListenerVerdict[]): readonly ListenerVerdict[] {
  const permitting = meant.filter(({ permitted }) => permitted !== 'False');
  const serving = permitting.filter(({ hostnames }) => hostnames?.length !== 0);
  if (serving.length > 0) return serving;
  return permitting.length > 0 ? permitting : meant;
}

// Of a parentRef that no listener accepts, only the closest listeners matter. The others are meant for
// another protocol or hostname.
function asideOf(meant: readonly ListenerVerdict[]): (listener: ListenerVerdict) => boolean {
  if (meant.some(({ attached }) => attached !== 'False')) {
    return listener => listener.attached === 'False' && isUsualRefusal(listener);
  }
  const closest = new Set(closestOf(meant));
  const someCarry = [...closest].some(carries);
  return listener => !closest.has(listener) || (someCarry && !carries(listener));
}

function reasonOf(listener: ListenerVerdict, parent: ParentVerdict): string {
  const check = decidingCheck({ status: listener.attached, parent, listener });
  // For a missing class the specification defines the reason of the condition.
  if (check === undefined || check.check === 'controller') return parent.accepted.reason;
  return check.reason;
}

function isMissing({ checks }: ParentVerdict): boolean {
  const [own] = checks;
  return own?.check === 'parent' && own.status === 'False';
}

function parentNode(parent: ParentVerdict, source: GraphSource, parts: Parts): ObjectNode {
  const { cluster } = source;
  const { group, kind, namespace, name } = parent.parentRef;
  const ref: ObjectRef = { group, kind, namespace, name };
  const id = parent.mesh ? `${cluster}|mesh ${nodeId('', ref)}` : nodeId(cluster, ref);
  const known = parts.node(id);
  if (known !== undefined) return known;
  const found = presenceOf(source.lookup(ref));
  // For a vendor's kind, or one that was not read, only the verdict tells whether it can exist.
  const presence = found === 'missing' && !isMissing(parent) ? 'unread' : found;
  const isSet = isGatewayApiRef(ref, 'ListenerSet') && !parent.mesh;
  const role = isSet ? 'listenerSet' : 'gateway';
  const node = objectNode({ cluster, role, ref, id, presence, mesh: parent.mesh });
  parts.add(node);
  return node;
}

function withMissingRow(node: ObjectNode, parent: ParentVerdict, parts: Parts): EdgeEnd {
  const { sectionName, port } = parent.parentRef;
  const whole: EdgeEnd = { node: node.id, row: undefined };
  // A missing object needs no row for a missing listener. A section of a vendor's kind or of a mesh is
  // not a listener.
  if (node.presence !== 'there' || parent.gateway === undefined) return whole;
  if (sectionName === undefined && port === undefined) return whole;
  const row = missingListenerRow(sectionName, port);
  if (!node.rows.some(({ id }) => id === row.id)) {
    parts.replace({ ...node, rows: [...node.rows, row] });
  }
  return { node: node.id, row: row.id };
}

/**
 * Adds the edges of one parentRef: from each listener that it selects, else from the missing listener,
 * else from a node for the missing parent.
 *
 * @param route - Id of the route's node.
 * @param parts - Contains the Gateways and ListenerSets already.
 */
export function addAttachments(
  parent: ParentVerdict,
  route: string,
  source: GraphSource,
  parts: Parts
): void {
  const { cluster } = source;
  const node = parentNode(parent, source, parts);
  const common = {
    cluster,
    kind: 'attachment',
    to: { node: route, row: undefined },
    mark: String(parent.index),
    parent,
  } as const;
  const meant = meantListeners(parent);
  if (meant.length === 0) {
    const { status, reason } = parent.accepted;
    const from = withMissingRow(node, parent, parts);
    parts.join(edge({ ...common, from, status, reason }));
    return;
  }
  const rows = parts.rowIds(
    node.id,
    parent.listeners.map(({ listener }) => listener)
  );
  const isAside = asideOf(meant);
  meant.forEach(listener => {
    const { attached, hostnames } = listener;
    parts.join(
      edge({
        ...common,
        from: { node: node.id, row: rows.get(listener.listener) },
        status: attached,
        reason: reasonOf(listener, parent),
        aside: isAside(listener),
        idle: isUnserved(listener),
        hostnames,
        listener,
      })
    );
  });
}
