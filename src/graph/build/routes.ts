import { attachmentLevel, type RouteVerdict } from '../../analysis';
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
// As analysis writes what matches nothing.
const NO_HOSTNAME = '""';

// What only a vendor knows is nothing that somebody could find out.
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
  // What is no text stays in the list, since without hostnames the route would be for any.
  return hostnames.map(item => text(item).toLowerCase() || NO_HOSTNAME);
}

/**
 * Draws a route with its rules, what becomes of its parentRefs, and its backends.
 *
 * @param verdict - Its verdict.
 * @param source - Its cluster.
 * @param parts - Where they go; Gateways and ListenerSets are there already.
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
      rows: object === undefined ? [] : ruleRows(object),
      hostnames: object === undefined ? null : writtenHostnames(object, route.kind),
    })
  );
  verdict.parents.forEach(parent => addAttachments(parent, id, source, parts));
  if (object !== undefined) addBackends(object, verdict, id, source, parts);
}
