import type {
  ComputedCondition,
  Listener,
  ListenerCheckName,
  ListenerVerdict,
  ParentVerdict,
  RouteVerdict,
  Status,
} from '../model';

/** How a route stands, in one word; worst first. */
export const ATTACHMENT_LEVELS = [
  'refused',
  'unserved',
  'unknown',
  'partly',
  'attached',
  'nowhere',
] as const;

/**
 * - `refused`: a parent refuses it.
 * - `unserved`: it is refused nowhere, and a parent serves nothing: no controller answers for its
 *   class, or every listener that takes the route can't be served itself.
 * - `unknown`: it can't be told for a parent, and none is known to refuse it.
 * - `partly`: every parent takes it, and a listener that it asks for does not, or can't be served.
 * - `attached`: all that it means take it.
 * - `nowhere`: it names no parent.
 */
export type AttachmentLevel = (typeof ATTACHMENT_LEVELS)[number];

/**
 * The listeners that a parentRef means: those whose name and port it does not rule out.
 *
 * @param parent - The verdict of the parentRef.
 * @returns Their verdicts, in the listeners' order.
 */
export function meantListeners({ listeners }: ParentVerdict): readonly ListenerVerdict[] {
  return listeners.filter(({ selected }) => selected !== 'False');
}

const USUAL: readonly ListenerCheckName[] = ['protocol', 'kind', 'hostname'];

/**
 * Tells whether a listener of a Gateway with several does not take a route for a usual reason: that
 * it is for another protocol, kind or hostname is how Gateways are made.
 *
 * @param listener - The verdict of one that does not take it.
 * @returns Whether nobody has to do anything about it, as long as another listener takes the route.
 */
export function isUsualRefusal(listener: ListenerVerdict): boolean {
  return USUAL.some(name => listener.check(name).status === 'False');
}

/**
 * Finds what is wrong with a listener itself, whatever routes it takes.
 *
 * @param listener - With its conditions.
 * @returns Those that are bad news for certain.
 */
export function brokenConditions({ conditions }: Listener): ComputedCondition[] {
  return conditions.filter(({ type, status }) =>
    type === 'Conflicted' ? status === 'True' : status === 'False'
  );
}

/**
 * Finds what keeps a listener itself from being served, whatever routes it takes.
 *
 * @param listener - With its conditions.
 * @returns The broken conditions but one: a listener that names a kind which it can't take still
 *   serves the others.
 */
export function servingTrouble(listener: Listener): ComputedCondition[] {
  return brokenConditions(listener).filter(({ reason }) => reason !== 'InvalidRouteKinds');
}

/**
 * Says how a route stands to one parent, in one word.
 *
 * @param parent - The verdict of the parentRef.
 */
export function parentLevel(parent: ParentVerdict): AttachmentLevel {
  const { status } = parent.accepted;
  if (status === 'False') return 'refused';
  if (parent.checks.some(item => item.check === 'controller' && item.status === 'False')) {
    return 'unserved';
  }
  if (status === 'Unknown') return 'unknown';
  const meant = meantListeners(parent);
  const taking = meant.filter(({ attached }) => attached === 'True');
  const broken = taking.filter(({ listener }) => servingTrouble(listener).length > 0);
  if (broken.length > 0) return broken.length === taking.length ? 'unserved' : 'partly';
  const refusing = meant.filter(({ attached }) => attached === 'False');
  return refusing.some(listener => !isUsualRefusal(listener)) ? 'partly' : 'attached';
}

/**
 * Says how a route stands, in one word.
 *
 * @param verdict - The route's.
 * @returns The worst of what its parents say.
 */
export function attachmentLevel({ parents }: RouteVerdict): AttachmentLevel {
  if (parents.length === 0) return 'nowhere';
  const levels = parents.map(parentLevel);
  return ATTACHMENT_LEVELS.find(level => levels.includes(level)) ?? 'nowhere';
}

/**
 * Ranks a level, for sorting worst first.
 *
 * @param level - The level; undefined while it is not worked out.
 * @returns 0 for the worst; what is not worked out comes last.
 */
export function levelRank(level: AttachmentLevel | undefined): number {
  return level === undefined ? ATTACHMENT_LEVELS.length : ATTACHMENT_LEVELS.indexOf(level);
}

/** How many of the listeners that a parentRef means take the route. */
export function countAttached(parent: ParentVerdict): Readonly<Record<Status, number>> {
  const counts = { True: 0, False: 0, Unknown: 0 };
  meantListeners(parent).forEach(({ attached }) => {
    counts[attached] += 1;
  });
  return counts;
}
