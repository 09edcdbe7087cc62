import { attachmentLevel, healthOfRoute, type RouteVerdict } from '../../analysis';
import { isRouteKind } from '../../gatewayApi/kinds';
import { text } from '../../gatewayApi/read';
import type { Route } from '../../gatewayApi/types';
import { nodeId } from '../ids';
import type { NodeLevel } from '../model';
import type { GraphSource } from '../source';
import { addAttachments } from './attachments';
import { addBackends } from './backends';
import { objectNode, presenceOf } from './objectNode';
import type { Parts } from './parts';
import { ruleRows } from './ruleRows';

const HOSTLESS = ['TCPRoute', 'UDPRoute'];
// The analysis writes a hostname that matches nothing in this way.
const NO_HOSTNAME = '""';

// The user cannot resolve what is up to the implementation.
function isOpen({ references }: RouteVerdict): boolean {
  return references.some(
    ({ status, reason }) => status === 'Unknown' && reason !== 'ImplementationSpecific'
  );
}

function levelOf(verdict: RouteVerdict): NodeLevel {
  const level = attachmentLevel(verdict);
  if (verdict.resolvedRefs.status === 'False') return 'problem';
  if (level === 'unknown') return 'unknown';
  if (level !== 'attached') return 'problem';
  return isOpen(verdict) ? 'unknown' : 'good';
}

function writtenHostnames(route: Route, kind: string): readonly string[] | null {
  if (!isRouteKind(kind) || HOSTLESS.includes(kind)) return null;
  const { hostnames } = (route.spec ?? {}) as { hostnames?: unknown };
  if (!Array.isArray(hostnames)) return [];
  // An item that is not a string stays: a route without hostnames would match any hostname.
  return hostnames.map(item => text(item).toLowerCase() || NO_HOSTNAME);
}

/**
 * Adds a route with its rules, its parentRefs and its backends.
 *
 * @param parts - Contains the Gateways and ListenerSets already.
 */
export function addRoute(verdict: RouteVerdict, source: GraphSource, parts: Parts): void {
  const { route } = verdict;
  const { cluster } = source;
  const id = nodeId(cluster, route);
  const lookup = source.lookup(route);
  const object = lookup.state === 'found' ? (lookup.object as Route) : undefined;
  parts.add(
    objectNode({
      cluster,
      role: 'route',
      ref: route,
      presence: presenceOf(lookup),
      level: levelOf(verdict),
      health: healthOfRoute(verdict),
      rows: object === undefined ? [] : ruleRows(object),
      hostnames: object === undefined ? null : writtenHostnames(object, route.kind),
    })
  );
  verdict.parents.forEach(parent => addAttachments(parent, id, source, parts));
  if (object !== undefined) addBackends(object, verdict, id, source, parts);
}
