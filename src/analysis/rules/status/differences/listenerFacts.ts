import { reportedCondition } from '../../../../gatewayApi/conditions';
import { GATEWAY_API_GROUP, isRouteKind } from '../../../../gatewayApi/kinds';
import { isImplementationSpecific } from '../../../../gatewayApi/protocols';
import type { Discovery, RuleContext } from '../../../evaluation/rule';
import type { Listener } from '../../../model';
import type { ReportedListener } from '../reportedListeners';
import { isSameParent, reportedParents } from '../reportedParents';
import { sayDifference } from './differenceSentences';

// Some route was not read, or it is not known whether it attaches.
function mayBeOthers(listener: Listener, { reader, undecided }: RuleContext): boolean {
  return (
    undecided(listener).size > 0 ||
    listener.supportedKinds.some(
      kind => reader.unread(GATEWAY_API_GROUP, kind, undefined) !== undefined
    )
  );
}

// The controller reports for each of these routes that the parent does not accept it. The finding
// about the route then says so.
function reportedRefusals(listener: Listener, { attached, route, reader }: RuleContext): number {
  return [...attached(listener)].filter(key => {
    const verdict = route(key);
    const found = verdict === undefined ? undefined : reader.lookup(verdict.route);
    if (verdict === undefined || found?.state !== 'found') return false;
    const { object } = found;
    const { generation } = object.metadata;
    const accepting = verdict.parents.filter(({ listeners }) =>
      listeners.some(item => item.attached === 'True' && item.listener.key === listener.key)
    );
    return accepting.every(({ parentRef }) =>
      reportedParents(object).some(
        entry =>
          isSameParent(entry.parentRef, parentRef) &&
          reportedCondition(entry.conditions, 'Accepted', generation).status === 'False'
      )
    );
  }).length;
}

// Returns the number of attached routes if it is certain and differs from the report.
function otherCount(
  listener: Listener,
  reported: number,
  context: RuleContext
): number | undefined {
  const count = context.attached(listener).size;
  // The routes themselves are looked at only where the number alone does not settle it: a Gateway
  // may have many, and every one that is looked at brings it here again when it changes.
  return count === reported ||
    mayBeOthers(listener, context) ||
    count + context.losers(listener).size === reported ||
    (reported < count && count - reportedRefusals(listener, context) === reported)
    ? undefined
    : count;
}

/**
 * Compares the number of routes and the kinds that a controller reports for a listener
 * (ListenerStatus.attachedRoutes, supportedKinds).
 *
 * @param isRefused - A finding says that the listener is not accepted. Controllers then disagree
 *   about the number of its routes.
 */
export function listenerFactDifferences(
  listener: Listener,
  reported: ReportedListener,
  isRefused: boolean,
  context: RuleContext
): Discovery[] {
  // Custom protocols are defined by the vendor only.
  if (isImplementationSpecific(listener.protocol)) return [];
  const found: Discovery[] = [];
  const { attachedRoutes: count, path } = reported;
  const expected =
    count === undefined || isRefused ? undefined : otherCount(listener, count, context);
  if (count !== undefined && expected !== undefined) {
    found.push({
      message: sayDifference('attachedRoutes', { listener: listener.name, count, expected }),
      path: `${path}.attachedRoutes`,
    });
  }
  // Custom kinds are defined by the vendor only.
  const kinds = reported.supportedKinds
    .filter(({ group }) => (group ?? GATEWAY_API_GROUP) === GATEWAY_API_GROUP)
    .map(({ kind }) => kind)
    .filter(kind => isRouteKind(kind) && !listener.supportedKinds.includes(kind));
  if (kinds.length > 0) {
    found.push({
      message: sayDifference('supportedKinds', {
        listener: listener.name,
        kinds: [...new Set(kinds)].sort(),
      }),
      path: `${path}.supportedKinds`,
    });
  }
  return found;
}
