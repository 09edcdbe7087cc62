import {
  type AttachmentLevel,
  type Check,
  isUsualRefusal,
  levelRank,
  type Listener,
  meantListeners,
  type Message,
  objectKey,
  type ObjectRef,
  parentLevel,
  type ParentVerdict,
  type RouteVerdict,
} from '../../analysis';

/** The reason why a route is refused. */
export interface RefusalReason {
  /** Undefined if the reason concerns the parent as a whole. */
  readonly listener: Listener | undefined;
  readonly message: Message;
}

/** A parentRef that is refused, in part or as far as is known. */
export interface RefusedRoute {
  readonly route: ObjectRef;
  readonly parent: ParentVerdict;
  readonly level: AttachmentLevel;
  readonly reasons: readonly RefusalReason[];
}

function deciding(checks: readonly Check[]): Check | undefined {
  return (
    checks.find(({ status }) => status === 'False') ??
    checks.find(({ status }) => status === 'Unknown')
  );
}

function reasonsOf(parent: ParentVerdict): RefusalReason[] {
  const above = deciding(parent.checks.filter(({ check }) => check === 'parent'));
  if (above !== undefined) return [{ listener: undefined, message: above.message }];
  const refusing = meantListeners(parent).filter(({ attached }) => attached !== 'True');
  const unusual = refusing.filter(listener => !isUsualRefusal(listener));
  if (parent.accepted.status === 'True' && unusual.length === 0) return [];
  // Listeners for other routes are not a reason if a listener for this route refuses it.
  const reasons = (unusual.length > 0 ? unusual : refusing).flatMap(({ listener, checks }) => {
    const check = deciding(checks);
    return check === undefined ? [] : [{ listener, message: check.message }];
  });
  return reasons.length > 0 ? reasons : [{ listener: undefined, message: parent.accepted.message }];
}

function isOf({ gateway }: ParentVerdict, wanted: ObjectRef): boolean {
  return gateway !== undefined && objectKey(gateway) === objectKey(wanted);
}

/**
 * Finds the routes that name a Gateway or one of its ListenerSets and are refused.
 *
 * @param routes - Verdicts of routes; their other parents are ignored.
 * @returns One entry per parentRef, worst first, then by name. If one listener accepts the route,
 *   the refusal of a listener for another protocol, kind or hostname does not count.
 */
export function refusedRoutes(gateway: ObjectRef, routes: readonly RouteVerdict[]): RefusedRoute[] {
  return routes
    .flatMap(verdict =>
      verdict.parents
        .filter(parent => isOf(parent, gateway))
        .map(parent => ({
          route: verdict.route,
          parent,
          level: parentLevel(parent),
        }))
    )
    .filter(({ level }) => level === 'refused' || level === 'partly' || level === 'unknown')
    .map(refusal => ({ ...refusal, reasons: reasonsOf(refusal.parent) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort(
      (a, b) =>
        levelRank(a.level) - levelRank(b.level) ||
        (objectKey(a.route) < objectKey(b.route) ? -1 : 1)
    );
}
