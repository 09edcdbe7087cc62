import { groupBy } from '../groupBy';
import type { FoldNode, ObjectNode } from '../model';
import { unique } from './similarRoutes';

// Two boxes are as quick to read as one box that represents two.
const LEAST = 3;
// More boxes than this per Gateway, or of backends per cluster, become one.
const MOST = 8;

/** Similar nodes. */
export interface Similar {
  /** Common to all of them. */
  readonly key: string;
  readonly role: FoldNode['role'];
  readonly items: ReadonlyArray<{
    readonly node: ObjectNode;
    readonly namespaces: readonly string[];
  }>;
}

type Items = Similar['items'];

function boxOf(id: string, role: FoldNode['role'], items: Items): FoldNode[] {
  const [first] = items;
  if (first === undefined || items.length < LEAST) return [];
  const { cluster, presence, level, health } = first.node;
  return [
    {
      kind: 'fold',
      id,
      cluster,
      role,
      namespaces: unique(items.flatMap(({ namespaces }) => namespaces)),
      members: items.map(({ node }) => node.id).sort(),
      presence,
      level,
      health,
      rows: [],
    },
  ];
}

function isGood({ presence, level }: ObjectNode): boolean {
  return presence === 'there' && (level === 'good' || level === 'plain');
}

/**
 * Makes the boxes of similar nodes. Good ones have a box for each set of namespaces. If there are
 * too many, or the nodes have a problem or are unknown, all have one box, which the user can open to
 * get a box for each set.
 *
 * @param opened - Ids of the boxes that the user opened.
 */
export function boxesOf({ key, role, items }: Similar, opened: ReadonlySet<string>): FoldNode[] {
  const parts = [...groupBy(items, ({ namespaces }) => namespaces.join('+')).values()];
  const whole = `${key}|${role}s`;
  const count = parts.reduce((sum, { length }) => sum + (length < LEAST ? length : 1), 0);
  const isOne = count > MOST || (items[0] !== undefined && !isGood(items[0].node));
  if (isOne && !opened.has(whole)) return boxOf(whole, role, items);
  // Another box of the same nodes would not tell more.
  if (isOne && parts.length === 1) return [];
  return parts.flatMap(part => {
    const id = `${key}|${part[0]?.namespaces.join('+') ?? ''}|${role}s`;
    return opened.has(id) ? [] : boxOf(id, role, part);
  });
}
