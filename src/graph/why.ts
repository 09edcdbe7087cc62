import type { Check, ListenerCheckName, Status } from '../analysis';
import type { GraphEdge } from './model';

const OF_LISTENER: readonly ListenerCheckName[] = [
  'sectionName',
  'port',
  'protocol',
  'kind',
  'namespace',
  'hostname',
];

// Whether a class is accepted has no part in it; where there is none nobody answers.
function decides({ check, status, reason }: Check, wanted: Status): boolean {
  if (check !== 'controller') return status === wanted;
  return wanted === 'Unknown' && reason === 'GatewayClassNotFound';
}

/**
 * Finds the check that decided about an attachment.
 *
 * @param edge - An attachment that is not `True`.
 * @returns Of the parent's own checks and then the listener's the first that is as the edge is, or
 *   that makes it so; undefined for other edges, and where it is the whole of them that decided.
 */
export function decidingCheck({
  status,
  parent,
  listener,
}: Pick<GraphEdge, 'status' | 'parent' | 'listener'>): Check | undefined {
  if (parent === undefined || status === 'True') return undefined;
  const own = parent.checks.find(check => decides(check, status));
  if (own !== undefined) return own;
  return OF_LISTENER.map(name => listener?.check(name)).find(check => check?.status === status);
}
