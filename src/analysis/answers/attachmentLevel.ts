import type {
  ListenerCheckName,
  ListenerVerdict,
  ParentVerdict,
  RouteVerdict,
  Status,
} from '../model';
import { meantListeners } from '../routes/meantListeners';
import { isUnserved, servesNothing } from '../routes/routeServed';

/** The overall state of a route, worst first. */
export const ATTACHMENT_LEVELS = [
  'refused',
  'unserved',
  'unknown',
  'partly',
  'attached',
  'nowhere',
] as const;

/**
 * - `refused`: a parent refuses the route.
 * - `unserved`: no parent refuses the route, but a parent serves nothing: no controller handles its
 *   class, or none of the listeners that accept the route is served.
 * - `unknown`: the state for a parent is unknown, and no parent is known to refuse the route.
 * - `partly`: every parent accepts the route, but a requested listener refuses it or is not served.
 * - `attached`: all requested listeners accept the route.
 * - `nowhere`: the route names no parent.
 */
export type AttachmentLevel = (typeof ATTACHMENT_LEVELS)[number];

const USUAL: readonly ListenerCheckName[] = ['protocol', 'kind', 'hostname'];

/**
 * Tells whether a listener refuses a route for a usual reason. A Gateway normally has listeners for
 * different protocols, kinds, and hostnames.
 *
 * @param listener - The verdict of a listener that does not accept the route.
 * @returns True if no action is needed as long as another listener accepts the route.
 */
export function isUsualRefusal(listener: ListenerVerdict): boolean {
  return USUAL.some(name => listener.check(name).status === 'False');
}

/** Computes the state of a route for one parent. An unknown `served` lowers nothing. */
export function parentLevel(parent: ParentVerdict): AttachmentLevel {
  const { status } = parent.accepted;
  if (status === 'False') return 'refused';
  if (servesNothing(parent)) return 'unserved';
  if (status === 'Unknown') return 'unknown';
  const meant = meantListeners(parent);
  if (meant.some(isUnserved)) return 'partly';
  const refusing = meant.filter(({ attached }) => attached === 'False');
  return refusing.some(listener => !isUsualRefusal(listener)) ? 'partly' : 'attached';
}

/**
 * Computes the overall state of a route.
 *
 * @returns The worst level among the parents.
 */
export function attachmentLevel({ parents }: RouteVerdict): AttachmentLevel {
  if (parents.length === 0) return 'nowhere';
  const levels = parents.map(parentLevel);
  return ATTACHMENT_LEVELS.find(level => levels.includes(level)) ?? 'nowhere';
}

/**
 * Ranks a level, for sorting worst first.
 *
 * @param level - Undefined if the level is not computed yet.
 * @returns 0 for the worst level. Levels that are not computed come last.
 */
export function levelRank(level: AttachmentLevel | undefined): number {
  return level === undefined ? ATTACHMENT_LEVELS.length : ATTACHMENT_LEVELS.indexOf(level);
}

/** Counts the selected listeners of a parentRef by whether they accept the route. */
export function countAttached(parent: ParentVerdict): Readonly<Record<Status, number>> {
  const counts = { True: 0, False: 0, Unknown: 0 };
  meantListeners(parent).forEach(({ attached }) => {
    counts[attached] += 1;
  });
  return counts;
}
