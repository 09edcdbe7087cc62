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

/** Why a route does not come in. */
export interface RefusalReason {
  /** Undefined where it is about the parent as a whole. */
  readonly listener: Listener | undefined;
  readonly message: Message;
}

/** A parentRef of a route that wants to attach and is refused, in part or for all that is known. */
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
  // Which listeners are for other routes anyway says nothing where one is for this route.
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
 * Finds the routes that name a Gateway, or a ListenerSet of it, and are not taken.
 *
 * @param routes - Verdicts of routes; other parents of theirs are left out.
 * @returns One entry a parentRef, worst first, then by name. A listener for another protocol, kind
 *   or hostname refuses nobody who is taken by another one.
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
