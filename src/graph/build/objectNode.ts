import type { Lookup, Status } from '../../analysis';
import { nodeId } from '../ids';
import type { NodeLevel, ObjectNode, Presence } from '../model';

type Given = Pick<ObjectNode, 'cluster' | 'role' | 'ref'> & Partial<ObjectNode>;

/**
 * Makes a node with defaults. Without a given level, a missing object is a problem and an unread one
 * is unknown.
 */
export function objectNode(given: Given): ObjectNode {
  const presence = given.presence ?? 'there';
  return {
    kind: 'object',
    id: nodeId(given.cluster, given.ref),
    presence,
    level: presence === 'missing' ? 'problem' : presence === 'unread' ? 'unknown' : 'plain',
    health: undefined,
    rows: [],
    mesh: false,
    hostnames: null,
    readiness: undefined,
    ...given,
  };
}

export function presenceOf({ state }: Pick<Lookup, 'state'>): Presence {
  return state === 'found' ? 'there' : state === 'absent' ? 'missing' : 'unread';
}

/** The level of something whose statuses should all be `True`. */
export function worstLevel(statuses: readonly Status[]): NodeLevel {
  if (statuses.includes('False')) return 'problem';
  return statuses.includes('Unknown') ? 'unknown' : 'good';
}
