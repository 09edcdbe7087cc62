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

// Whether the class is accepted does not matter. If it does not exist, no controller answers.
function decides({ check, status, reason }: Check, wanted: Status): boolean {
  if (check !== 'controller') return status === wanted;
  return wanted === 'Unknown' && reason === 'GatewayClassNotFound';
}

/**
 * Finds the check that decided an attachment.
 *
 * @param edge - An attachment that is not `True`.
 * @returns The first of the parent's checks, then of the listener's checks, that has the status of
 *   the edge or causes it. Undefined for other edges, and if no single check decided.
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
