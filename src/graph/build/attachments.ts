import {
  decidingCheck,
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

const CARRYING = ['protocol', 'kind'] as const;

function carries(listener: ListenerVerdict): boolean {
  return CARRYING.every(name => listener.check(name).status !== 'False');
}

// Those that come as far as any: with nothing against the route but their parent, which may be a
// ListenerSet that is not let in; or nothing but its hostnames.
function closestOf(meant: readonly ListenerVerdict[]): readonly ListenerVerdict[] {
  const permitting = meant.filter(({ permitted }) => permitted !== 'False');
  const serving = permitting.filter(({ hostnames }) => hostnames?.length !== 0);
  if (serving.length > 0) return serving;
  return permitting.length > 0 ? permitting : meant;
}

// Of a parentRef that nobody takes, those listeners count that come closest to it: that the others
// are for another protocol or hostname is as it should be.
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
  // Of a class that is not there the specification says so in its own words.
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
  // Of a kind that is not read, or of a vendor, only the verdict knows whether it can be there.
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
  // What is missing of an object that is not there itself is not worth a row; and what a vendor's
  // kind calls a section, or a mesh, is no listener.
  if (node.presence !== 'there' || parent.gateway === undefined) return whole;
  if (sectionName === undefined && port === undefined) return whole;
  const row = missingListenerRow(sectionName, port);
  if (!node.rows.some(({ id }) => id === row.id)) {
    parts.replace({ ...node, rows: [...node.rows, row] });
  }
  return { node: node.id, row: row.id };
}

/**
 * Draws what becomes of one parentRef of a route: an edge from each listener that it means; where it
 * means none, from the listener that is missing; where there is no parent, from its ghost.
 *
 * @param parent - The verdict of the parentRef.
 * @param route - Id of the route's node.
 * @param source - The cluster.
 * @param parts - Where the edges go; Gateways and ListenerSets are there already.
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
        hostnames,
        listener,
      })
    );
  });
}
