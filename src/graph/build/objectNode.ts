import type { Lookup, Status } from '../../analysis';
import { nodeId } from '../ids';
import type { NodeLevel, ObjectNode, Presence } from '../model';

type Given = Pick<ObjectNode, 'cluster' | 'role' | 'ref'> & Partial<ObjectNode>;

/**
 * Completes a node with what most nodes have nothing of.
 *
 * @param given - What it has.
 * @returns The node. What is missing is a problem, and what was not read unknown, unless a level is
 *   given.
 */
export function objectNode(given: Given): ObjectNode {
  const presence = given.presence ?? 'there';
  return {
    kind: 'object',
    id: nodeId(given.cluster, given.ref),
    presence,
    level: presence === 'missing' ? 'problem' : presence === 'unread' ? 'unknown' : 'plain',
    rows: [],
    mesh: false,
    hostnames: null,
    readiness: undefined,
    ...given,
  };
}

/** Whether what was looked up is there. */
export function presenceOf({ state }: Pick<Lookup, 'state'>): Presence {
  return state === 'found' ? 'there' : state === 'absent' ? 'missing' : 'unread';
}

/** How something stands of which all statuses should be `True`. */
export function worstLevel(statuses: readonly Status[]): NodeLevel {
  if (statuses.includes('False')) return 'problem';
  return statuses.includes('Unknown') ? 'unknown' : 'good';
}
